package org.cordee.consortium;

import static org.cordee.consortium.ConsortiumState.ABANDONED;
import static org.cordee.consortium.ConsortiumState.AGREED;
import static org.cordee.consortium.ConsortiumState.DEADLINE_MISSED;
import static org.cordee.consortium.ConsortiumState.DRAFT;
import static org.cordee.consortium.ConsortiumState.DRAFTING;
import static org.cordee.consortium.ConsortiumState.INVITING;
import static org.cordee.consortium.ConsortiumState.NEGOTIATING;
import static org.cordee.consortium.ConsortiumState.NOT_SELECTED;
import static org.cordee.consortium.ConsortiumState.NO_CONSORTIUM;
import static org.cordee.consortium.ConsortiumState.READY;
import static org.cordee.consortium.ConsortiumState.SUBMITTED;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumEvent.ConsortiumAbandoned;
import org.cordee.consortium.ConsortiumEvent.ConsortiumCorrected;
import org.cordee.consortium.ConsortiumEvent.ConsortiumDeadlineMoved;
import org.cordee.consortium.ConsortiumEvent.ConsortiumOpened;
import org.cordee.consortium.ConsortiumEvent.ConsortiumReady;
import org.cordee.consortium.ConsortiumEvent.ConsortiumReopened;
import org.cordee.consortium.ConsortiumEvent.ConsortiumSubmitted;
import org.cordee.consortium.ConsortiumEvent.DeadlineMissed;
import org.cordee.consortium.ConsortiumEvent.DeadlineMovedAfterDeposit;
import org.cordee.consortium.ConsortiumEvent.DeadlineMovedAfterMiss;
import org.cordee.consortium.ConsortiumEvent.DeadlineNear;
import org.cordee.consortium.ConsortiumEvent.EarlierDepositKept;
import org.cordee.consortium.ConsortiumEvent.InvitationsLaunched;
import org.cordee.consortium.ConsortiumEvent.LaunchedOverBlockers;
import org.cordee.consortium.ConsortiumEvent.MemberDroppedOut;
import org.cordee.consortium.ConsortiumEvent.MemberReplaced;
import org.cordee.consortium.ConsortiumEvent.NoConsortiumFormed;
import org.cordee.consortium.ConsortiumEvent.NotSelected;
import org.cordee.consortium.ConsortiumEvent.RedepositNear;
import org.cordee.consortium.ConsortiumEvent.RoundSettled;
import org.cordee.consortium.ConsortiumEvent.SlotsDefined;
import org.cordee.consortium.ConsortiumEvent.UnfilledSlotsDecided;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A consortium that forms to hand in one bid: its lead, its lots, its deadline and its state. It has no legal
 * personality; its members are the holders of the contract.
 */
@Entity
@Table(name = "consortium")
class Consortium extends Aggregate {

    /** How long a consortium whose application is frozen may still record the receipt after the deadline. */
    static final Duration TO_RECORD_RECEIPT = Duration.ofDays(2);

    /** How long the watch of the deadline rests while the buyer decides on the application. */
    static final Duration TO_LOOK_AGAIN = Duration.ofDays(30);

    @Embedded
    private ConsortiumTerms terms;

    @Column(name = "consultation_id")
    private UUID consultationId;

    @Column(name = "lead_organisation_id")
    private UUID leadOrganisationId;

    @Column(name = "lead_establishment_id")
    private UUID leadEstablishmentId;

    @Enumerated(EnumType.STRING)
    @Column
    private ConsortiumState state;

    @Embedded
    @AttributeOverride(name = "instant", column = @Column(name = "deadline_at"))
    @AttributeOverride(name = "offset", column = @Column(name = "deadline_offset"))
    @AttributeOverride(name = "zone", column = @Column(name = "deadline_zone"))
    private Deadline deadline;

    @Enumerated(EnumType.STRING)
    @Column
    private ProcedureStage stage;

    /**
     * The member that the buyer allowed to leave or be replaced after the application was deposited; null when there is
     * none, and again once it has left.
     */
    @Column(name = "released_organisation_id")
    private @Nullable UUID releasedOrganisationId;

    @Column(name = "opened_at")
    private Instant openedAt;

    /**
     * The moment since which the present deadline is known: the backward plan counts from here, so its dates stay
     * stable.
     */
    @Column(name = "planned_at")
    private Instant plannedAt;

    @Embedded
    private @Nullable RaisedAlarm alarm;

    /** Null as long as the consortium is alive. */
    @Embedded
    private @Nullable ConsortiumEnd ending;

    /** The moment of the last deposit; it stays when the bid is opened again, because the buyer keeps the deposit. */
    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    /** True after a round that left slots without a partner, until the lead has decided about all of them. */
    @Column(name = "decision_awaited")
    private boolean decisionAwaited;

    @Embedded
    private AnsweredConsultation subject;

    /** Why the lead launched the invitations over a blocking finding; null when nothing blocked. */
    @Column(name = "launch_reason")
    private @Nullable String launchReason;

    /** The codes of these findings, separated by commas; null when nothing blocked. */
    @Column(name = "launch_findings")
    private @Nullable String launchFindings;

    @Embedded
    private @Nullable InvitationMessage message;

    @ElementCollection
    @CollectionTable(name = "consortium_lot", joinColumns = @JoinColumn(name = "consortium_id"))
    @OrderColumn(name = "position_no")
    private List<AnsweredLot> lots = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Consortium() {}

    private Consortium(UUID id, OpenConsortium wish, UUID leadOrganisationId, OpeningTarget target, Instant now) {
        super(id);
        this.terms = wish.terms().checked();
        this.consultationId = wish.consultationId();
        this.leadOrganisationId = leadOrganisationId;
        this.leadEstablishmentId = wish.leadEstablishmentId();
        this.state = DRAFT;
        this.deadline = target.deadline();
        this.stage = target.stage();
        this.openedAt = now;
        this.plannedAt = now;
        this.subject = target.subject();
        this.lots.addAll(target.lots());
    }

    static Consortium open(Act act, UUID id, OpenConsortium wish, UUID leadOrganisationId, OpeningTarget target) {
        if (target.lots().isEmpty()) {
            throw RuleViolation.of("lotIds", "consortium.no-lot");
        }
        refuseAfter(target.deadline(), act.at());
        Consortium consortium = new Consortium(id, wish, leadOrganisationId, target, act.at());
        consortium.record(new ConsortiumOpened(
                act.eventHeader(id),
                leadOrganisationId,
                wish.consultationId(),
                target.deadline().instant(),
                wish.terms().ndaRequired()));
        return consortium;
    }

    /** Corrects the terms of a draft; publishes no event when nothing differs. */
    void correct(Act act, ConsortiumTerms corrected) {
        require(DRAFT);
        ConsortiumTerms checked = corrected.checked();
        if (checked.equals(terms)) {
            return;
        }
        terms = checked;
        record(new ConsortiumCorrected(act.eventHeader(id()), terms.ndaRequired()));
    }

    /** Records that the words of the undertaking change, which they may in a draft only. */
    void changeNdaText(Act act) {
        require(DRAFT);
        record(new ConsortiumCorrected(act.eventHeader(id()), terms.ndaRequired()));
    }

    public void slotsDefined(Act act, List<UUID> slotIds) {
        require(DRAFT);
        record(new SlotsDefined(act.eventHeader(id()), slotIds));
    }

    /**
     * Starts the invitations. Refused after the deadline, because no bid could be deposited any more, and without a
     * reason when something blocks.
     *
     * @param blockers the codes of the blocking findings
     */
    public void launch(Act act, List<UUID> slotIds, LaunchWords words, List<String> blockers) {
        require(DRAFT);
        refuseAfter(deadline, act.at());
        InvitationMessage checked = words.message().checked();
        launchReason = blockers.isEmpty() ? null : reason(words);
        launchFindings = blockers.isEmpty() ? null : String.join(",", blockers);
        message = checked;
        state = INVITING;
        if (!blockers.isEmpty()) {
            record(new LaunchedOverBlockers(act.eventHeader(id()), blockers));
        }
        record(new InvitationsLaunched(act.eventHeader(id()), slotIds));
    }

    private static String reason(LaunchWords words) {
        if (words.reason() == null || words.reason().isBlank()) {
            throw RuleViolation.of("reason", "consortium.launch.reason-missing");
        }
        return TextRules.required(words.reason(), "reason", TextRules.LONG);
    }

    /**
     * Ends a round of invitations. A round that was settled before changes nothing, and neither does one that is under
     * way: the lead may have decided to go on before the process step was repeated.
     *
     * @return whether this call ended the round
     */
    public boolean settleRound(Act act, InvitationRound round) {
        if (state != INVITING || decisionAwaited || !round.openSlotIds().isEmpty()) {
            return false;
        }
        record(new RoundSettled(
                act.eventHeader(id()), round.openSlotIds(), round.allMandatorySettled(), round.anyMember()));
        if (round.allMandatorySettled() && round.anyMember()) {
            state = NEGOTIATING;
        } else if (round.allMandatorySettled()) {
            end(NO_CONSORTIUM, act.at(), null);
            record(new NoConsortiumFormed(act.eventHeader(id())));
        } else {
            decisionAwaited = true;
        }
        return true;
    }

    public void unfilledSlotsDecided(Act act, List<UUID> openSlotIds) {
        requireDecisionAwaited();
        decisionAwaited = false;
        record(new UnfilledSlotsDecided(act.eventHeader(id()), openSlotIds));
    }

    /**
     * Records that all members agreed on the shares.
     *
     * @param agreed the form all members agreed to, which may differ from the form at the opening
     */
    void sharesAgreed(ConsortiumForm agreed) {
        require(NEGOTIATING);
        terms = terms.withForm(agreed);
        state = AGREED;
    }

    /** Records that every member has signed the agreement: the bid can be drafted. */
    void agreementSigned() {
        require(AGREED);
        state = DRAFTING;
    }

    /**
     * Opens the negotiation of shares again, because no agreement could be signed on them or a member failed while the
     * bid was drafted. Refused after a deposit, because the deposited bid binds its signatories.
     */
    void sharesReopened() {
        if (submittedAt != null) {
            throw new RuleViolation("consortium.deposit-stands");
        }
        if (state != DRAFTING) {
            require(AGREED);
        }
        state = NEGOTIATING;
    }

    /** Removes a member with whom no agreement was found; candidates are invited again for its slots. */
    void memberReplaced(Act act, UUID organisationId, List<UUID> slotIds) {
        require(NEGOTIATING);
        leave(organisationId);
        state = INVITING;
        record(new MemberReplaced(act.eventHeader(id()), organisationId, slotIds));
    }

    /**
     * Removes a member that failed while the bid was drafted; candidates are invited again for its slots, and the
     * backward plan starts again.
     */
    void memberDroppedOut(Act act, UUID organisationId, List<UUID> slotIds) {
        require(NEGOTIATING);
        leave(organisationId);
        state = INVITING;
        plannedAt = act.at();
        record(new MemberDroppedOut(
                act.eventHeader(id()), organisationId, slotIds, leadOrganisationId, deadline.instant()));
    }

    /** Uses the buyer's consent, where one is needed: the next member needs another. */
    private void leave(UUID organisationId) {
        requireChangeable(organisationId);
        if (organisationId.equals(releasedOrganisationId)) {
            releasedOrganisationId = null;
        }
    }

    /**
     * Refuses that a member leaves once the application is frozen, unless the buyer allowed it for this member
     * (R2142-26).
     */
    void requireChangeable(UUID organisationId) {
        if (isCompositionFrozen() && !organisationId.equals(releasedOrganisationId)) {
            throw new RuleViolation("consortium.composition-frozen");
        }
    }

    /** Tells whether the application, which names the members, is frozen or deposited. */
    boolean isCompositionFrozen() {
        return stage.isCompositionFrozen();
    }

    /** Tells whether the buyer allowed that this member leaves the deposited application. */
    boolean isReleased(UUID organisationId) {
        return organisationId.equals(releasedOrganisationId);
    }

    /** Records that the buyer allows a member to leave or be replaced. A second call changes nothing. */
    void release(UUID organisationId) {
        requireAlive();
        releasedOrganisationId = organisationId;
    }

    /** Freezes the application: from now on its members stay. A second call changes nothing. */
    void freezeApplication(Act act) {
        if (stage == ProcedureStage.FROZEN) {
            return;
        }
        require(DRAFTING);
        require(ProcedureStage.APPLICATION);
        refuseAfter(deadline, act.at());
        stage = ProcedureStage.FROZEN;
    }

    /** Opens the frozen application again, as long as no deposit is recorded. A second call changes nothing. */
    void reopenApplication() {
        if (stage == ProcedureStage.APPLICATION) {
            return;
        }
        requireAlive();
        require(ProcedureStage.FROZEN);
        stage = ProcedureStage.APPLICATION;
    }

    /** Records that the buyer has the application. A second call changes nothing. */
    void applied() {
        if (stage == ProcedureStage.APPLIED) {
            return;
        }
        requireAlive();
        require(ProcedureStage.FROZEN);
        stage = ProcedureStage.APPLIED;
    }

    /**
     * Records that the buyer selected the application and invites to tender: the date for bids becomes the deadline. A
     * later date of the buyer replaces an earlier one; the same date again changes nothing.
     */
    void invitedToTender(Act act, Deadline offers) {
        requireAlive();
        if (stage != ProcedureStage.INVITED) {
            require(ProcedureStage.APPLIED);
        } else if (deadline.equals(offers)) {
            return;
        }
        refuseAfter(offers, act.at());
        boolean first = stage == ProcedureStage.APPLIED;
        stage = ProcedureStage.INVITED;
        deadline = offers;
        plannedAt = act.at();
        record(new ConsortiumDeadlineMoved(act.eventHeader(id()), offers.instant(), first));
    }

    /** Ends the consortium because the buyer did not select its application. A second call changes nothing. */
    void notSelected(Act act) {
        if (state == NOT_SELECTED) {
            return;
        }
        requireAlive();
        require(ProcedureStage.APPLIED);
        end(NOT_SELECTED, act.at(), null);
        record(new NotSelected(act.eventHeader(id())));
    }

    private void require(ProcedureStage needed) {
        if (stage != needed) {
            throw new RuleViolation("consortium.wrong-stage." + stage);
        }
    }

    ProcedureStage stage() {
        return stage;
    }

    /** Records that every contribution is approved and frozen; a second call publishes no event. */
    void markReady(Act act) {
        if (state == READY || state == SUBMITTED) {
            return;
        }
        require(DRAFTING);
        if (!stage.allowsBid()) {
            throw new RuleViolation("consortium.wrong-stage." + stage);
        }
        state = READY;
        record(new ConsortiumReady(act.eventHeader(id())));
    }

    /**
     * Opens the frozen bid again, deposited or not, while another bid can still arrive in time: a deposit is replaced
     * only by a later one, whole and in time (R2151-6). A consortium that missed the deadline is opened again too,
     * after the buyer has set a later one: it goes on with the negotiation or the signing that the deadline stopped. A
     * consortium that had ended is planned again from now. A second call publishes no event.
     */
    void reopen(Act act) {
        if (state == DRAFTING) {
            return;
        }
        boolean over = state == SUBMITTED || state == DEADLINE_MISSED;
        if (!over) {
            require(READY);
        }
        if (!act.at().isBefore(deadline.instant())) {
            throw new RuleViolation("consortium.deadline-passed", deadline.instant());
        }
        state = ending == null ? DRAFTING : ending.stateAfterReopening();
        if (over) {
            ending = null;
            plannedAt = act.at();
        }
        record(new ConsortiumReopened(act.eventHeader(id()), over, state, leadOrganisationId, deadline.instant()));
    }

    /**
     * Records that the buyer has the bid, also when a deposit in time becomes known only after the deadline; a second
     * call publishes no event.
     */
    void markSubmitted(Act act) {
        if (state == SUBMITTED) {
            return;
        }
        if (state != DEADLINE_MISSED) {
            require(READY);
        }
        end(SUBMITTED, act.at(), null);
        submittedAt = act.at();
        record(new ConsortiumSubmitted(act.eventHeader(id())));
    }

    /**
     * Ends the consortium at the wish of its lead. Refused after a deposit, because the deposited bid binds its
     * signatories: a bid that was opened again is replaced or stays.
     */
    void abandon(Act act, String reason) {
        requireAlive();
        if (submittedAt != null) {
            throw new RuleViolation("consortium.deposit-stands");
        }
        end(ABANDONED, act.at(), TextRules.required(reason, "reason", TextRules.LONG));
        record(new ConsortiumAbandoned(act.eventHeader(id())));
    }

    /**
     * Follows the buyer's new deadline. A consortium that deposited, or that missed the earlier deadline and has time
     * left now, follows it too: it may be opened again until then.
     *
     * @return false, without an event, when the deadline is the same or comes too late for the consortium; true, also
     * without an event, when the instant stays and only the doubt about the published hour is gone
     */
    public boolean moveDeadline(Act act, Deadline moved) {
        boolean timeLeft = state == DEADLINE_MISSED && act.at().isBefore(moved.instant());
        if (isEnded() && state != SUBMITTED && !timeLeft || deadline.equals(moved)) {
            return false;
        }
        boolean sameInstant = deadline.instant().equals(moved.instant());
        deadline = moved;
        if (sameInstant) {
            // A doubtful hour was confirmed as it was: no date moves, so nobody is told.
            return true;
        }
        plannedAt = act.at();
        record(
                switch (state) {
                    case SUBMITTED -> new DeadlineMovedAfterDeposit(act.eventHeader(id()), moved.instant());
                    case DEADLINE_MISSED -> new DeadlineMovedAfterMiss(act.eventHeader(id()), moved.instant());
                    default -> new ConsortiumDeadlineMoved(act.eventHeader(id()), moved.instant(), false);
                });
        return true;
    }

    /**
     * Raises the alarm that is due while no deposit is recorded, or none after the bid was opened again; each alarm is
     * raised once.
     *
     * @return when to look again
     */
    public Instant watchDeadline(Act act) {
        Instant due = deadline.instant();
        if (!isEnded() && stage == ProcedureStage.APPLIED) {
            return act.at().plus(TO_LOOK_AGAIN);
        }
        if (!isEnded() && awaitsReceipt(act.at())) {
            return receiptAwaitedUntil().plus(TO_LOOK_AGAIN);
        }
        if (!isEnded()) {
            DeadlineAlarm.due(openedAt, due, act.at())
                    .filter(next -> alarm == null || !alarm.covers(next, due))
                    .ifPresent(next -> raise(act, next));
        }
        return DeadlineAlarm.next(due, act.at());
    }

    private void raise(Act act, DeadlineAlarm next) {
        alarm = new RaisedAlarm(next.minutes(), deadline.instant());
        record(
                submittedAt == null
                        ? new DeadlineNear(act.eventHeader(id()), next.minutes(), deadline.instant())
                        : new RedepositNear(act.eventHeader(id()), next.minutes(), deadline.instant()));
    }

    /**
     * Decides when the timer of the deadline fires. A deposit within the second of the deadline is in time (R2151-5),
     * so the deadline is missed from the next second on. A frozen application may have been deposited in time: its
     * receipt is awaited for two days. A deposited one waits for the buyer, who sets the next deadline.
     */
    public DeadlineWatch closeAtDeadline(Act act) {
        if (!isEnded() && stage == ProcedureStage.APPLIED) {
            return new DeadlineWatch(false, false, act.at().plus(TO_LOOK_AGAIN));
        }
        if (!isEnded() && awaitsReceipt(act.at())) {
            return new DeadlineWatch(false, false, receiptAwaitedUntil());
        }
        Instant missedFrom = deadline.instant().plusSeconds(1);
        if (!isEnded() && act.at().isBefore(deadline.instant())) {
            return new DeadlineWatch(false, false, deadline.instant());
        }
        if (!isEnded() && act.at().isBefore(missedFrom)) {
            return new DeadlineWatch(false, false, missedFrom);
        }
        if (!isEnded()) {
            endUndeposited(act);
        }
        return new DeadlineWatch(true, state == DEADLINE_MISSED, deadline.instant());
    }

    /** Tells whether the application was frozen by the deadline and its receipt may still be recorded. */
    private boolean awaitsReceipt(Instant now) {
        return stage == ProcedureStage.FROZEN
                && deadline.hasPassed(now)
                && now.isBefore(receiptAwaitedUntil());
    }

    private Instant receiptAwaitedUntil() {
        return deadline.instant().plus(TO_RECORD_RECEIPT);
    }

    /**
     * Ends a consortium without a new deposit. Where a bid was deposited before it was opened again, the buyer opens
     * that earlier bid (R2151-6).
     */
    private void endUndeposited(Act act) {
        if (submittedAt != null) {
            end(SUBMITTED, act.at(), null);
            record(new EarlierDepositKept(act.eventHeader(id())));
            return;
        }
        boolean receiptAwaited = state == READY;
        end(DEADLINE_MISSED, act.at(), null);
        record(new DeadlineMissed(act.eventHeader(id()), receiptAwaited));
    }

    private void end(ConsortiumState how, Instant at, @Nullable String why) {
        ending = new ConsortiumEnd(at, why, how == DEADLINE_MISSED ? state : null);
        state = how;
    }

    boolean isEnded() {
        return ending != null;
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

    @Nullable
    String launchReason() {
        return launchReason;
    }

    /** Returns the codes of the findings that the lead accepted at the launch. */
    Set<String> launchFindings() {
        return launchFindings == null ? Set.of() : Set.of(launchFindings.split(","));
    }

    /** Returns the lead's message to the invited organisations; its parts are null where the lead gave none. */
    InvitationMessage message() {
        return message == null ? InvitationMessage.NONE : message;
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
        refuseAfter(deadline, now);
    }

    public ConsortiumFacts facts() {
        return new ConsortiumFacts(id(), terms, state, consultationId, lotIds(), leadOrganisationId, deadline);
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
        return terms.name();
    }

    public UUID consultationId() {
        return consultationId;
    }

    public ConsortiumForm form() {
        return terms.form();
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

    ConsortiumTerms terms() {
        return terms;
    }

    ConsortiumState state() {
        return state;
    }

    @Nullable
    ConsortiumState missedIn() {
        return ending == null ? null : ending.missedIn();
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    public Deadline deadline() {
        return deadline;
    }

    static void refuseAfter(Deadline deadline, Instant now) {
        if (deadline.hasPassed(now)) {
            throw new RuleViolation("consortium.deadline-passed", deadline.instant());
        }
    }
}
