package org.cordee.consortium;

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
import java.util.UUID;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The stored fields of a consortium and the conditions that its acts require. */
@MappedSuperclass
abstract class StoredConsortium extends Aggregate {

    @Column
    String name;

    @Column(name = "consultation_id")
    public UUID consultationId;

    @Enumerated(EnumType.STRING)
    @Column
    public ConsortiumForm form;

    @Column(name = "nda_required")
    public boolean ndaRequired;

    @Column(name = "lead_organisation_id")
    public UUID leadOrganisationId;

    @Column(name = "lead_establishment_id")
    UUID leadEstablishmentId;

    @Enumerated(EnumType.STRING)
    @Column
    ConsortiumState state;

    @Embedded
    public StoredDeadline deadline;

    @Column(name = "opened_at")
    Instant openedAt;

    /**
     * The moment since which the present deadline is known: the backward plan counts from here, so its dates stay
     * stable.
     */
    @Column(name = "planned_at")
    public Instant plannedAt;

    @Embedded
    @Nullable
    RaisedAlarm alarm;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    /** The moment of the last deposit; it stays when the bid is opened again, because the buyer keeps the deposit. */
    @Column(name = "submitted_at")
    @Nullable
    Instant submittedAt;

    @Column(name = "end_reason")
    @Nullable
    String endReason;

    /**
     * The state in which the deadline ended the consortium, so that it goes on from there when the buyer sets a later
     * one.
     */
    @Enumerated(EnumType.STRING)
    @Column(name = "missed_in")
    @Nullable
    ConsortiumState missedIn;

    /** True after a round that left slots without a partner, until the lead has decided about all of them. */
    @Column(name = "decision_awaited")
    boolean decisionAwaited;

    @Embedded
    public AnsweredConsultation subject;

    @ElementCollection
    @CollectionTable(name = "consortium_lot", joinColumns = @JoinColumn(name = "consortium_id"))
    @OrderColumn(name = "position_no")
    public List<AnsweredLot> lots = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected StoredConsortium() {}

    StoredConsortium(UUID id, OpenConsortium wish, UUID leadOrganisationId, OpeningTarget target, Instant now) {
        super(id);
        this.name = TextRules.required(wish.name(), "name", TextRules.SHORT);
        this.consultationId = wish.consultationId();
        this.form = wish.form();
        this.ndaRequired = wish.ndaRequired();
        this.leadOrganisationId = leadOrganisationId;
        this.leadEstablishmentId = wish.leadEstablishmentId();
        this.state = ConsortiumState.DRAFT;
        this.deadline = StoredDeadline.of(target.deadline());
        this.openedAt = now;
        this.plannedAt = now;
        this.subject = target.subject();
        this.lots.addAll(target.lots());
    }

    boolean isEnded() {
        return endedAt != null;
    }

    public boolean is(ConsortiumState asked) {
        return state == asked;
    }

    public boolean ledBy(UUID organisationId) {
        return leadOrganisationId.equals(organisationId);
    }

    public void requireLot(UUID lotId) {
        if (lots.stream().noneMatch(lot -> lot.lotId().equals(lotId))) {
            throw RuleViolation.of("lotId", "consortium.foreign-lot");
        }
    }

    public void require(ConsortiumState needed) {
        if (state != needed) {
            throw new RuleViolation("consortium.wrong-state", state.name(), needed.name());
        }
    }

    public boolean isDecisionAwaited() {
        return decisionAwaited;
    }

    public void requireDecisionAwaited() {
        require(ConsortiumState.INVITING);
        if (!decisionAwaited) {
            throw new RuleViolation("consortium.slots.nothing-to-decide");
        }
    }

    void requireAlive() {
        if (isEnded()) {
            throw new RuleViolation("consortium.ended", state.name());
        }
    }

    void refuseAfterDeadline(Instant now) {
        refuseAfter(deadline(), now);
    }

    public ConsortiumFacts facts() {
        return new ConsortiumFacts(
                id(), name, state, form, consultationId, lotIds(), leadOrganisationId, ndaRequired, deadline());
    }

    public List<UUID> lotIds() {
        return lots.stream().map(AnsweredLot::lotId).toList();
    }

    public List<AnsweredLot> lots() {
        return List.copyOf(lots);
    }

    public AnsweredConsultation subject() {
        return subject;
    }

    String name() {
        return name;
    }

    public UUID consultationId() {
        return consultationId;
    }

    public ConsortiumForm form() {
        return form;
    }

    public UUID leadOrganisationId() {
        return leadOrganisationId;
    }

    UUID leadEstablishmentId() {
        return leadEstablishmentId;
    }

    Instant openedAt() {
        return openedAt;
    }

    public boolean ndaRequired() {
        return ndaRequired;
    }

    ConsortiumState state() {
        return state;
    }

    @Nullable
    ConsortiumState missedIn() {
        return missedIn;
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    public Deadline deadline() {
        return deadline.deadline();
    }

    /**
     * Returns the state in which the consortium goes on when it is opened again: the negotiation or the signing that
     * the deadline stopped, or else the drafting.
     *
     * @throws RuleViolation when the deadline passed before its members were known
     */
    ConsortiumState stateAfterReopening() {
        if (state != ConsortiumState.DEADLINE_MISSED || missedIn == null) {
            return ConsortiumState.DRAFTING;
        }
        return switch (missedIn) {
            case NEGOTIATING, AGREED -> missedIn;
            case DRAFT, INVITING -> throw new RuleViolation("consortium.nothing-to-take-up");
            default -> ConsortiumState.DRAFTING;
        };
    }

    void end(ConsortiumState how, Instant at, @Nullable String why) {
        missedIn = how == ConsortiumState.DEADLINE_MISSED ? state : null;
        state = how;
        endedAt = at;
        endReason = why;
    }

    /** Cancels the end of the consortium and plans it again from now. */
    void resume(Instant now) {
        endedAt = null;
        missedIn = null;
        plannedAt = now;
    }

    static void refuseAfter(Deadline deadline, Instant now) {
        if (deadline.hasPassed(now)) {
            throw new RuleViolation("consortium.deadline-passed", deadline.instant());
        }
    }
}
