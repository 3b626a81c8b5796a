package org.cordee.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.agreement.AgreementEvent.PowerAwaited;
import org.cordee.agreement.AgreementEvent.PowerGranted;
import org.cordee.agreement.AgreementEvent.PowerReminderSent;
import org.cordee.consortium.Act;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The power that one member gives the lead to act for it towards the buyer (R2142-23). It may come after its time:
 * without it the bid is not irregular (CE 24/02/2016, n° 394945), but nothing is awarded.
 */
@Entity
@Table(name = "power_of_attorney")
class PowerOfAttorney extends Aggregate {

    private UUID consortiumId;

    private UUID agreementId;

    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private PowerState state;

    @Column(name = "shown_text")
    private String text;

    @Column(name = "text_sha256")
    private String sha256;

    private Instant openedAt;

    private Instant dueAt;

    private @Nullable Instant remindedAt;

    @Embedded
    private @Nullable SignatureEvidence seal;

    @SuppressWarnings("NullAway.Init")
    protected PowerOfAttorney() {}

    private PowerOfAttorney(
            UUID consortiumId, UUID agreementId, UUID organisationId, String text, SignatureWindow window) {
        super(Ids.next());
        this.consortiumId = consortiumId;
        this.agreementId = agreementId;
        this.organisationId = organisationId;
        this.state = PowerState.AWAITED;
        this.text = text;
        this.sha256 = Sha256.of(text);
        this.openedAt = window.openedAt();
        this.dueAt = window.dueAt();
    }

    public static PowerOfAttorney of(
            Act act, Agreement agreement, UUID organisationId, String text, SignatureWindow window) {
        PowerOfAttorney power =
                new PowerOfAttorney(agreement.consortiumId(), agreement.id(), organisationId, text, window);
        power.record(new PowerAwaited(act.eventHeader(power.consortiumId), power.id(), organisationId, window.dueAt()));
        return power;
    }

    public void grant(Act act, SigningClick evidence) {
        if (state == PowerState.GRANTED) {
            throw new RuleViolation("agreement.power.already-granted");
        }
        seal = SignatureEvidence.of(act, evidence, sha256);
        state = PowerState.GRANTED;
        record(new PowerGranted(
                act.eventHeader(consortiumId), id(), organisationId, sha256, window().isOver(act.at())));
    }

    /**
     * Sets a new date after the consortium goes on past a missed deadline. A member that has not given its power is
     * asked by its task only, without another letter. A window that is still open stays.
     *
     * @return whether it was extended
     */
    boolean extend(Act act, SignatureWindow window) {
        if (state == PowerState.GRANTED
                || !window().isOver(act.at())
                || !window.dueAt().isAfter(dueAt)) {
            return false;
        }
        openedAt = window.openedAt();
        dueAt = window.dueAt();
        return true;
    }

    /**
     * Records a reminder. A member is reminded once and never on the first day.
     *
     * @return true when the reminder goes out now
     */
    public boolean remind(Act act) {
        if (state == PowerState.GRANTED || remindedAt != null || !window().mayRemind(act.at())) {
            return false;
        }
        remindedAt = act.at();
        record(new PowerReminderSent(act.eventHeader(consortiumId), id(), organisationId, dueAt));
        return true;
    }

    SignatureWindow window() {
        return new SignatureWindow(openedAt, dueAt);
    }

    UUID consortiumId() {
        return consortiumId;
    }

    UUID agreementId() {
        return agreementId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public PowerState state() {
        return state;
    }

    String text() {
        return text;
    }

    String sha256() {
        return sha256;
    }

    public @Nullable SignatureEvidence seal() {
        return seal;
    }
}
