package org.cordee.support;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.cordee.support.SupportEvent.DeliverableGiven;
import org.cordee.support.SupportEvent.EvaluationLapsed;
import org.cordee.support.SupportEvent.HelperAssigned;
import org.cordee.support.SupportEvent.LeftToCoordinator;
import org.cordee.support.SupportEvent.SharingEnded;
import org.cordee.support.SupportEvent.SupportAccepted;
import org.cordee.support.SupportEvent.SupportAsked;
import org.cordee.support.SupportEvent.SupportDelivered;
import org.cordee.support.SupportEvent.SupportDiagnosed;
import org.cordee.support.SupportEvent.SupportEvaluated;
import org.cordee.support.SupportEvent.SupportWithdrawn;
import org.cordee.support.SupportEvent.SupporterAsked;
import org.cordee.support.SupportEvent.SupporterLapsed;
import org.cordee.support.SupportEvent.SupporterPassed;
import org.cordee.support.SupportEvent.TakenByCoordinator;
import org.jspecify.annotations.Nullable;

/**
 * A request for help, from the question to the evaluation. One support organisation after the other is asked; the one
 * that accepts reads what was shared until the help ends.
 */
@Entity
@Table(name = "support_request")
@SuppressWarnings("NullAway.Init")
class SupportRequest extends Aggregate {

    static final int BEST_SCORE = 5;

    private static final String NOT_NOW = "support.request.not-now.";

    /** The most deliverables of one request. */
    private static final int MOST_DELIVERABLES = 50;

    private UUID organisationId;
    private @Nullable UUID askedBy;
    private UUID sendKey;

    @Enumerated(EnumType.STRING)
    private SupportKind kind;

    private String question;
    private @Nullable UUID consortiumId;

    @Embedded
    private SharedPages shared;

    private @Nullable Instant sharingEndedAt;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private SupportState state;

    /** The organisation that is asked or that helps; null for a coordinator. */
    private @Nullable UUID supporterId;

    private @Nullable Instant answerBy;

    @ElementCollection
    @CollectionTable(name = "support_turn", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    private List<SupportTurn> turns = new ArrayList<>();

    private @Nullable Instant acceptedAt;
    private @Nullable UUID acceptedBy;
    private @Nullable String diagnosis;
    private @Nullable Instant deliverBy;

    @ElementCollection
    @CollectionTable(name = "support_deliverable", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    private List<SupportDeliverable> deliverables = new ArrayList<>();

    private @Nullable Instant deliveredAt;
    private @Nullable Integer score;
    private @Nullable String evaluation;
    private @Nullable Instant endedAt;

    protected SupportRequest() {}

    /**
     * Creates a request that nobody was asked about yet.
     *
     * @param sendKey the key of the sent form, so that a second sending is found
     */
    SupportRequest(
            Actor actor,
            UUID sendKey,
            SupportKind kind,
            String question,
            @Nullable UUID consortiumId,
            SharedPages shared,
            Instant now) {
        super(Ids.next());
        this.organisationId = actor.requireOrganisation();
        this.askedBy = actor.personId();
        this.sendKey = sendKey;
        this.kind = kind;
        this.question = question;
        this.consortiumId = consortiumId;
        this.shared = shared;
        this.askedAt = now;
        this.state = SupportState.WITH_COORDINATOR;
        record(new SupportAsked(stamp(actor, now), id(), organisationId, kind, consortiumId));
    }

    /** Asks a support organisation to accept until the end of the service level. */
    void offerTo(Actor actor, UUID supporter, Instant until, Instant now) {
        require(state == SupportState.WITH_COORDINATOR);
        state = SupportState.OFFERED;
        supporterId = supporter;
        answerBy = until;
        turns.add(SupportTurn.of(supporter, now, until));
        record(new SupporterAsked(stamp(actor, now), id(), supporter, organisationId, kind, until));
    }

    /** Asks the support organisation that a coordinator chose. */
    void assignTo(Actor actor, UUID supporter, Instant until, Instant now) {
        offerTo(actor, supporter, until, now);
        record(new HelperAssigned(stamp(actor, now), id(), supporter));
    }

    /** Records that the request waits for a coordinator, because nobody else is left or the requester wished so. */
    void leaveToCoordinator(Actor actor, Instant now) {
        require(state == SupportState.WITH_COORDINATOR);
        record(new LeftToCoordinator(stamp(actor, now), id(), organisationId, kind));
    }

    /**
     * Accepts the request, also after the service level when nobody else was asked meanwhile. A second call by the same
     * organisation changes nothing.
     *
     * @return true when this is new
     */
    boolean accept(Actor actor, Instant now) {
        if (state.isHelping()) {
            return false;
        }
        require(state == SupportState.OFFERED);
        UUID supporter = endTurn(TurnOutcome.ACCEPTED, null, now);
        help(actor, supporter, now);
        record(new SupportAccepted(
                stamp(actor, now),
                id(),
                supporter,
                organisationId,
                kind,
                consortiumId,
                shared.sectionId(),
                shared.sharedUntil()));
        return true;
    }

    /** Gives the request to the next organisation; the caller finds it. */
    void pass(Actor actor, PassReason reason, Instant now) {
        require(state == SupportState.OFFERED);
        UUID supporter = endTurn(TurnOutcome.PASSED, reason, now);
        await();
        record(new SupporterPassed(stamp(actor, now), id(), supporter));
    }

    /**
     * Ends a turn whose service level is over; the caller finds the next organisation.
     *
     * @return false when nobody is awaited any more, or not yet long enough
     */
    boolean lapse(Instant now) {
        if (state != SupportState.OFFERED || answerBy == null || now.isBefore(answerBy)) {
            return false;
        }
        UUID supporter = endTurn(TurnOutcome.LAPSED, null, now);
        await();
        record(new SupporterLapsed(stamp(Actor.system(), now), id(), supporter));
        return true;
    }

    /**
     * Lets a coordinator help itself; its own second time changes nothing.
     *
     * @return true when this is new
     */
    boolean takeOver(Actor actor, Instant now) {
        if (state.isHelping() && supporterId == null && Objects.equals(acceptedBy, actor.personId())) {
            return false;
        }
        require(state == SupportState.WITH_COORDINATOR);
        help(actor, null, now);
        record(new TakenByCoordinator(stamp(actor, now), id(), organisationId, kind));
        return true;
    }

    /**
     * Records what is needed and until when it is given; it may be corrected until the help ends.
     *
     * @return true when something changed
     */
    boolean diagnose(Actor actor, String words, Instant until, Instant now) {
        require(state.isHelping());
        if (state == SupportState.DIAGNOSED && words.equals(diagnosis) && until.equals(deliverBy)) {
            return false;
        }
        boolean corrected = state == SupportState.DIAGNOSED;
        diagnosis = words;
        deliverBy = until;
        state = SupportState.DIAGNOSED;
        record(new SupportDiagnosed(stamp(actor, now), id(), until, corrected));
        return true;
    }

    /**
     * Adds a deliverable, and ends the help with the last one. The same deliverable again is not added twice.
     *
     * @param last true when the help is finished: what was shared can no longer be read
     */
    void deliver(Actor actor, SupportDeliverable given, boolean last, Instant now) {
        boolean again = !deliverables.isEmpty()
                && deliverables.get(deliverables.size() - 1).repeats(given);
        if (state == SupportState.DELIVERED && again) {
            return;
        }
        if (state == SupportState.ACCEPTED) {
            throw new RuleViolation("support.request.not-diagnosed");
        }
        require(state == SupportState.DIAGNOSED);
        if (!again) {
            add(actor, given, now);
        }
        if (last) {
            state = SupportState.DELIVERED;
            deliveredAt = now;
            record(new SupportDelivered(stamp(actor, now), id(), supporterId, organisationId, kind));
        }
    }

    private void add(Actor actor, SupportDeliverable given, Instant now) {
        if (deliverables.size() >= MOST_DELIVERABLES) {
            throw new RuleViolation("support.deliverable.too-many", MOST_DELIVERABLES);
        }
        deliverables.add(given);
        record(new DeliverableGiven(stamp(actor, now), id(), deliverables.size()));
    }

    /**
     * Records the requester's evaluation; it is given once, and the same again changes nothing.
     *
     * @param points from 1, of no use, to 5
     */
    void evaluate(Actor actor, int points, @Nullable String words, Instant now) {
        if (points < 1 || points > BEST_SCORE) {
            throw RuleViolation.of("score", "support.evaluation.score", BEST_SCORE);
        }
        boolean same = Integer.valueOf(points).equals(score) && Objects.equals(words, evaluation);
        if (state == SupportState.EVALUATED && same) {
            return;
        }
        require(state == SupportState.DELIVERED);
        score = points;
        evaluation = words;
        state = SupportState.EVALUATED;
        if (endedAt == null) {
            endedAt = now;
        }
        record(new SupportEvaluated(stamp(actor, now), id(), points));
    }

    /**
     * Ends the request when the requester has not evaluated the help; it may still do so.
     *
     * @param until the end of the time for the evaluation
     * @return false when the evaluation is not awaited any more, or not yet long enough
     */
    boolean lapseEvaluation(Instant until, Instant now) {
        if (!isEvaluationAwaited() || now.isBefore(until)) {
            return false;
        }
        endedAt = now;
        record(new EvaluationLapsed(stamp(Actor.system(), now), id()));
        return true;
    }

    /** Tells if the help is finished and the requester is still asked for its evaluation. */
    boolean isEvaluationAwaited() {
        return state == SupportState.DELIVERED && endedAt == null;
    }

    /** Ends the request for the requester; a second call changes nothing. */
    void withdraw(Actor actor, Instant now) {
        if (state == SupportState.WITHDRAWN) {
            return;
        }
        require(state.isOpen());
        if (state == SupportState.OFFERED) {
            endTurn(TurnOutcome.WITHDRAWN, null, now);
        }
        UUID concerned = supporterId;
        if (!state.isHelping()) {
            supporterId = null;
        }
        state = SupportState.WITHDRAWN;
        answerBy = null;
        endedAt = now;
        record(new SupportWithdrawn(stamp(actor, now), id(), concerned, organisationId, kind));
    }

    /** Ends the reading of what was shared; a second call changes nothing. */
    void endSharing(Actor actor, Instant now) {
        if (sharingEndedAt == null && shared.isAny()) {
            sharingEndedAt = now;
            record(new SharingEnded(stamp(actor, now), id()));
        }
    }

    private UUID endTurn(TurnOutcome how, @Nullable PassReason why, Instant now) {
        int last = turns.size() - 1;
        SupportTurn turn = turns.get(last);
        turns.set(last, turn.ended(how, why, now));
        return turn.organisationId();
    }

    private void await() {
        state = SupportState.WITH_COORDINATOR;
        supporterId = null;
        answerBy = null;
    }

    private void help(Actor actor, @Nullable UUID supporter, Instant now) {
        state = SupportState.ACCEPTED;
        supporterId = supporter;
        answerBy = null;
        acceptedAt = now;
        acceptedBy = actor.personId();
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new RuleViolation(NOT_NOW + state.name());
        }
    }

    /** Returns the refusal for an organisation whose turn is over: it says what became of the request. */
    RuleViolation goneOn() {
        boolean elsewhere = state != SupportState.WITHDRAWN && state != SupportState.WITH_COORDINATOR;
        return new RuleViolation(elsewhere ? "support.request.gone-on" : NOT_NOW + state.name());
    }

    private static EventHeader stamp(Actor actor, Instant now) {
        return EventHeader.outsideConsortia(actor, now);
    }

    /** Tells if the actor acts for the organisation that asked. */
    boolean isAskedBy(Actor actor) {
        return actor.via() != Actor.Via.LINK && actor.actsFor(organisationId);
    }

    /** Tells if the actor acts for the organisation that is asked now or that helps. */
    boolean isGivenTo(Actor actor) {
        return mayHelp(actor) && actor.actsFor(supporterId);
    }

    /** Tells if the actor acts for an organisation that was asked, also one whose turn is over. */
    boolean wasGivenTo(Actor actor) {
        return mayHelp(actor) && turns.stream().anyMatch(turn -> actor.actsFor(turn.organisationId()));
    }

    /** Tells if the actor may act for a support organisation: with an account whose address is proven. */
    private static boolean mayHelp(Actor actor) {
        return actor.via() != Actor.Via.LINK && actor.isProven();
    }

    /** Tells if the actor helps: the accepting organisation, or a coordinator where none accepted. */
    boolean isHelpedBy(Actor actor) {
        return acceptedAt != null && (supporterId == null ? actor.is(Role.COORDINATOR) : isGivenTo(actor));
    }

    /**
     * Tells if the actor may read at this moment what was shared. A coordinator never may: it reads no draft.
     */
    boolean opensTo(Actor actor, Instant now) {
        return isGivenTo(actor) && isSharing(now);
    }

    /** Tells if what was shared can be read at this moment by the organisation that helps. */
    boolean isSharing(Instant now) {
        return state.isHelping()
                && supporterId != null
                && shared.isAny()
                && sharingEndedAt == null
                && now.isBefore(shared.sharedUntil());
    }

    /** Returns the organisations that were asked so far. */
    Set<UUID> askedSupporters() {
        return turns.stream().map(SupportTurn::organisationId).collect(Collectors.toSet());
    }

    List<SupportTurn> turns() {
        return List.copyOf(turns);
    }

    List<SupportDeliverable> deliverables() {
        return List.copyOf(deliverables);
    }

    UUID organisationId() {
        return organisationId;
    }

    @Nullable
    UUID askedBy() {
        return askedBy;
    }

    SupportKind kind() {
        return kind;
    }

    String question() {
        return question;
    }

    @Nullable
    UUID consortiumId() {
        return consortiumId;
    }

    SharedPages shared() {
        return shared;
    }

    @Nullable
    Instant sharingEndedAt() {
        return sharingEndedAt;
    }

    Instant askedAt() {
        return askedAt;
    }

    SupportState state() {
        return state;
    }

    @Nullable
    UUID supporterId() {
        return supporterId;
    }

    @Nullable
    Instant answerBy() {
        return answerBy;
    }

    @Nullable
    Instant acceptedAt() {
        return acceptedAt;
    }

    @Nullable
    UUID acceptedBy() {
        return acceptedBy;
    }

    @Nullable
    String diagnosis() {
        return diagnosis;
    }

    @Nullable
    Instant deliverBy() {
        return deliverBy;
    }

    @Nullable
    Instant deliveredAt() {
        return deliveredAt;
    }

    @Nullable
    Integer score() {
        return score;
    }

    @Nullable
    String evaluation() {
        return evaluation;
    }
}
