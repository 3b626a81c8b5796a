package org.cordee.consortium;

import static org.cordee.consortium.SlotState.FILLED;
import static org.cordee.consortium.SlotState.INVITING;
import static org.cordee.consortium.SlotState.OPEN;
import static org.cordee.consortium.SlotState.RELEASED;
import static org.cordee.consortium.SlotState.UNFILLED;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.consortium.ConsortiumEvent.CandidateSkipped;
import org.cordee.consortium.ConsortiumEvent.CandidatesRanked;
import org.cordee.consortium.ConsortiumEvent.SlotUnfilled;
import org.cordee.consortium.ConsortiumEvent.UnfilledSlotDecided;
import org.cordee.shared.Aggregate;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A part of one lot that the lead entrusts: the work, the candidates in their order, and whether one of them took it.
 */
@Entity
@Table(name = "slot")
class Slot extends Aggregate {

    public static final int LONGEST_LIST = 20;

    @Column(name = "consortium_id")
    private UUID consortiumId;

    @Column(name = "position_no")
    private int position;

    @Embedded
    private SlotNeed need;

    @Enumerated(EnumType.STRING)
    @Column
    private SlotState state;

    @Column(name = "current_invitation_id")
    private @Nullable UUID currentInvitationId;

    @ElementCollection
    @CollectionTable(name = "slot_candidate", joinColumns = @JoinColumn(name = "slot_id"))
    @OrderColumn(name = "rank_no")
    private List<RankedCandidate> candidates = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Slot() {}

    Slot(UUID id, UUID consortiumId, int position, SlotNeed draft) {
        super(id);
        this.consortiumId = consortiumId;
        this.position = position;
        this.need = draft.checked();
        this.state = OPEN;
    }

    /** Replaces words and figures, as long as no candidate was invited. */
    void redefine(int newPosition, SlotNeed draft) {
        require(OPEN);
        position = newPosition;
        need = draft.checked();
    }

    /**
     * Corrects the slot before a candidate is invited.
     *
     * @return false, without an event, when nothing differs
     */
    boolean correct(SlotNeed draft) {
        if (isAlready(position, draft)) {
            return false;
        }
        redefine(position, draft);
        return true;
    }

    boolean isAlready(int samePosition, SlotNeed draft) {
        return position == samePosition && need.equals(draft.checked());
    }

    /**
     * Orders the candidates before one is invited; the same order again publishes no event. An empty list is allowed:
     * the launch decides whether the slot needs a candidate.
     */
    void rank(Act act, List<RankedCandidate> ranked) {
        require(OPEN);
        if (currentInvitationId != null) {
            throw new RuleViolation("consortium.slot.already-asked");
        }
        List<RankedCandidate> list = checked(ranked);
        if (list.equals(candidates)) {
            return;
        }
        // A list that only grew or shrank at its end does not rewrite the rows before.
        candidates.clear();
        candidates.addAll(list);
        record(new CandidatesRanked(act.eventHeader(consortiumId), id(), establishments(list)));
    }

    public Optional<RankedCandidate> next() {
        return candidates.stream().filter(RankedCandidate::isWaiting).findFirst();
    }

    public void skip(Act act, RankedCandidate candidate, SkipReason reason) {
        replace(candidate, candidate.skipped(reason));
        record(new CandidateSkipped(act.eventHeader(consortiumId), id(), candidate.establishmentId(), reason));
    }

    public void ask(RankedCandidate candidate, UUID invitationId) {
        requireOneOf(OPEN, INVITING);
        replace(candidate, candidate.invited());
        currentInvitationId = invitationId;
        state = INVITING;
    }

    /** Marks the slot as unfilled because no candidate is left; a second call publishes no event. */
    public void markUnfilled(Act act) {
        if (state == UNFILLED || state == FILLED || state == RELEASED) {
            return;
        }
        state = UNFILLED;
        record(new SlotUnfilled(act.eventHeader(consortiumId), id()));
    }

    public void fill(UUID invitationId) {
        require(INVITING);
        if (!invitationId.equals(currentInvitationId)) {
            throw new RuleViolation("consortium.slot.not-its-turn");
        }
        state = FILLED;
    }

    /** Opens the slot again after its partner has left: the next candidate is invited. */
    public void vacate() {
        require(FILLED);
        state = OPEN;
    }

    /** Adds candidates to a slot that no candidate took; the next round invites them. */
    void widen(Act act, List<RankedCandidate> more) {
        require(UNFILLED);
        if (more.isEmpty()) {
            throw RuleViolation.of("establishmentIds", "consortium.slot.no-candidate");
        }
        List<RankedCandidate> all = new ArrayList<>(candidates);
        all.addAll(more);
        checked(all);
        candidates.addAll(more);
        state = OPEN;
        record(new UnfilledSlotDecided(act.eventHeader(consortiumId), id(), UnfilledDecision.WIDEN));
    }

    /** Closes the slot by the lead's decision: the lead does the work itself, or the bid goes without it. */
    void release(Act act, UnfilledDecision decision) {
        require(UNFILLED);
        state = RELEASED;
        record(new UnfilledSlotDecided(act.eventHeader(consortiumId), id(), decision));
    }

    /** Settles an optional slot that no candidate took; it blocks nothing. */
    void settleIfOptional() {
        if (state == UNFILLED && !need.mandatory()) {
            state = RELEASED;
        }
    }

    boolean isSettled() {
        return state == FILLED || state == RELEASED;
    }

    public boolean isOpen() {
        return state == OPEN || state == INVITING;
    }

    boolean isUnfilled() {
        return state == UNFILLED;
    }

    public boolean hasCandidates() {
        return !candidates.isEmpty();
    }

    boolean answers(SlotNeed draft) {
        return need.isSameWork(draft);
    }

    public UUID consortiumId() {
        return consortiumId;
    }

    public UUID lotId() {
        return need.lotId();
    }

    public SlotNeed need() {
        return need;
    }

    public SlotState state() {
        return state;
    }

    @Nullable
    public UUID currentInvitationId() {
        return currentInvitationId;
    }

    public List<RankedCandidate> candidates() {
        return List.copyOf(candidates);
    }

    private static List<RankedCandidate> checked(List<RankedCandidate> list) {
        if (list.size() > LONGEST_LIST) {
            throw RuleViolation.of("establishmentIds", "consortium.slot.too-many", LONGEST_LIST);
        }
        long organisations =
                list.stream().map(RankedCandidate::organisationId).distinct().count();
        if (organisations < list.size()) {
            // Two establishments of one legal unit are one operator, which answers once.
            throw RuleViolation.of("establishmentIds", "consortium.slot.candidate-twice");
        }
        return list;
    }

    private void replace(RankedCandidate before, RankedCandidate after) {
        candidates.set(candidates.indexOf(before), after);
    }

    private void require(SlotState needed) {
        requireOneOf(needed, needed);
    }

    private void requireOneOf(SlotState one, SlotState other) {
        if (state != one && state != other) {
            throw new RuleViolation("consortium.slot.wrong-state", state.name());
        }
    }

    private static List<UUID> establishments(List<RankedCandidate> list) {
        return list.stream().map(RankedCandidate::establishmentId).toList();
    }
}
