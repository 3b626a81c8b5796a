package org.cordee.agreement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The fields of one version of an agreement, and the party whose turn it is to sign. */
@MappedSuperclass
abstract class StoredAgreement extends Aggregate {

    @Column(name = "consortium_id")
    UUID consortiumId;

    @Column(name = "attempt_no")
    int attempt;

    @Column(name = "number_no")
    int number;

    @Enumerated(EnumType.STRING)
    @Column
    AgreementState state;

    /**
     * The version of the product's text from which the copies were written. The powers of attorney use the same
     * version.
     */
    @Column(name = "text_version")
    int textVersion;

    @Embedded
    StoredWording wording;

    @Column(name = "released_at")
    Instant releasedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column
    @Nullable
    AgreementArbitration decision;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @ElementCollection
    @CollectionTable(name = "agreement_signature", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "turn_no")
    List<Signature> signatures = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected StoredAgreement() {}

    StoredAgreement(UUID id, UUID consortiumId, AgreementVersionNumber draft, Wording wording, Instant now) {
        super(id);
        this.consortiumId = consortiumId;
        this.attempt = draft.attempt();
        this.number = draft.number();
        this.state = AgreementState.SIGNING;
        this.textVersion = AgreementContent.TEXT_VERSION;
        this.wording = StoredWording.of(wording);
        this.releasedAt = now;
    }

    void add(PartyCopy copy) {
        signatures.add(new Signature(Ids.next(), copy.organisationId(), copy.text()));
    }

    void end(AgreementState how, Act act) {
        state = how;
        endedAt = act.at();
    }

    /** Returns the first party that has not signed. */
    Optional<Signature> turn() {
        return signatures.stream()
                .filter(signature -> signature.state != SignatureState.SIGNED)
                .findFirst();
    }

    /** @throws RuleViolation when it is not, or no longer, the turn of this party */
    Signature turnOf(Act act, UUID organisation) {
        Signature own = of(organisation).orElseThrow(NotFound::new);
        if (own.state == SignatureState.SIGNED) {
            throw new RuleViolation("agreement.signed-by-you");
        }
        if (state != AgreementState.SIGNING) {
            throw new RuleViolation("agreement.closed");
        }
        if (turn().filter(turn -> turn == own).isEmpty() || !own.isOpen()) {
            throw new RuleViolation("agreement.not-your-turn");
        }
        if (own.window().hasPassed(act.at())) {
            throw new RuleViolation("agreement.window-ended", own.window().dueAt());
        }
        return own;
    }

    public Optional<Signature> of(@Nullable UUID organisation) {
        return signatures.stream()
                .filter(signature -> signature.organisationId.equals(organisation))
                .findFirst();
    }

    /** Returns the party that did not sign when the attempt failed. */
    Optional<UUID> partyThatDidNotSign() {
        return state.isFailure() ? turn().map(turn -> turn.organisationId) : Optional.empty();
    }

    public UUID consortiumId() {
        return consortiumId;
    }

    int attempt() {
        return attempt;
    }

    int number() {
        return number;
    }

    public AgreementState state() {
        return state;
    }

    public Wording wording() {
        return wording.wording();
    }

    Instant releasedAt() {
        return releasedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    AgreementArbitration decision() {
        return decision;
    }

    /** Returns the instant at which a signed agreement stopped binding the parties; null in every other state. */
    @Nullable
    Instant supersededAt() {
        return state == AgreementState.SUPERSEDED ? decidedAt : null;
    }

    List<Signature> signatures() {
        return List.copyOf(signatures);
    }
}
