package org.cordee.consortium.shares;

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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.Act;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.shares.ShareEvent.SharesProposed;
import org.cordee.consortium.shares.ShareEvent.SharesSettled;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The lead's proposal of the shares. Its figures never change; other figures need a new proposal. */
@Entity
@Table(name = "share_proposal")
class ShareProposal extends Aggregate {

    static final int MOST_ROUNDS = 4;

    @Column(name = "consortium_id")
    private UUID consortiumId;

    @Column(name = "attempt_no")
    private int attempt;

    @Column(name = "round_no")
    private int round;

    /** True for the proposal after the mediation: members agree or refuse, but cannot counter. */
    @Column(name = "last_one")
    private boolean last;

    @Enumerated(EnumType.STRING)
    @Column
    private ShareState state;

    /** True while open, null afterwards: the unique key over it allows one open proposal per consortium. */
    @Column(name = "open_marker")
    private @Nullable Boolean openMarker;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Embedded
    private Terms terms;

    @ElementCollection
    @CollectionTable(name = "share_line", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "line_no")
    private List<ProposedShare> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ShareProposal() {}

    private ShareProposal(UUID id, UUID consortiumId, ProposalPosition turn, Terms terms, Instant now, Instant dueAt) {
        super(id);
        this.consortiumId = consortiumId;
        this.attempt = turn.attempt();
        this.round = turn.round();
        this.last = turn.last();
        this.state = ShareState.OPEN;
        this.openMarker = true;
        this.proposedAt = now;
        this.dueAt = dueAt;
        this.terms = terms;
    }

    /** The position of a proposal: its attempt, its round, and whether it is the last one. */
    public record ProposalPosition(int attempt, int round, boolean last) {}

    public static ShareProposal propose(
            Act act,
            UUID id,
            UUID consortiumId,
            ProposalPosition turn,
            List<LotShares> lots,
            Terms terms,
            Collection<MemberFacts> members,
            Instant dueAt) {
        ShareTable.check(lots, members);
        ShareTable.check(terms.fee(), lots, members);
        ShareProposal proposal = new ShareProposal(id, consortiumId, turn, terms, act.at(), dueAt);
        lots.forEach(lot -> lot.lines().forEach(line -> proposal.lines.add(new ProposedShare(lot.lotId(), line))));
        proposal.record(new SharesProposed(act.eventHeader(consortiumId), id, turn.round(), dueAt));
        return proposal;
    }

    /**
     * Closes the proposal when all have answered or the window is over. Agreed when all agreed, refused when one
     * refused, otherwise countered; a member without an answer counts as a counter-proposal.
     */
    public void close(Collection<AnswerState> answers) {
        if (state != ShareState.OPEN) {
            return;
        }
        if (answers.contains(AnswerState.PENDING)) {
            throw new RuleViolation("consortium.shares.answers-missing");
        }
        boolean agreed = answers.stream().allMatch(AnswerState.AGREED::equals);
        ShareState unagreed = answers.contains(AnswerState.REFUSED) ? ShareState.REFUSED : ShareState.COUNTERED;
        state = agreed ? ShareState.AGREED : unagreed;
        openMarker = null;
    }

    /** Returns the next step after the closed proposal; there is none when the consortium ended before. */
    public SharesOutcome.Next next() {
        return switch (state) {
            case AGREED, REOPENED -> SharesOutcome.Next.AGREED;
            case REFUSED, OPEN -> SharesOutcome.Next.FAILED;
            case COUNTERED ->
                last
                        ? SharesOutcome.Next.FAILED
                        : round < MOST_ROUNDS ? SharesOutcome.Next.NEXT_ROUND : SharesOutcome.Next.MEDIATION;
        };
    }

    /** Marks an agreed proposal as reopened: its figures are not binding any more. */
    public void reopen() {
        state = state == ShareState.AGREED ? ShareState.REOPENED : state;
    }

    /** Publishes the next step of a closed proposal. */
    public void recordSettled(Act act) {
        record(new SharesSettled(act.eventHeader(consortiumId), id(), next()));
    }

    public void requireOpen(Instant now) {
        if (!isOpen()) {
            throw new RuleViolation("consortium.shares.closed");
        }
        if (now.isAfter(dueAt)) {
            throw new RuleViolation("consortium.shares.window-ended", dueAt);
        }
    }

    public void requireCounterable() {
        if (last) {
            throw new RuleViolation("consortium.shares.last-proposal");
        }
    }

    /**
     * Tells whether the window has ended; an answer in its last instant still counts, before the timer of that instant.
     */
    public boolean hasEnded(Instant now) {
        return !now.isBefore(dueAt);
    }

    public ShareState state() {
        return state;
    }

    public boolean isAgreed() {
        return state == ShareState.AGREED;
    }

    public boolean isReopened() {
        return state == ShareState.REOPENED;
    }

    public boolean isOpen() {
        return state == ShareState.OPEN;
    }

    public UUID consortiumId() {
        return consortiumId;
    }

    public int attempt() {
        return attempt;
    }

    public int round() {
        return round;
    }

    public boolean isLast() {
        return last;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** Returns half of the window, but never a moment on the day of the proposal: then there is no reminder. */
    public Instant remindAt() {
        Instant half = proposedAt.plus(Duration.between(proposedAt, dueAt).dividedBy(2));
        Instant nextDay = proposedAt.plus(ProposalAnswer.BEFORE_A_REMINDER);
        return (half.isAfter(nextDay) ? half : nextDay).plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
    }

    public Terms terms() {
        return terms;
    }

    public List<ProposedShare> parts() {
        return List.copyOf(lines);
    }

    /** Returns the proposed total of each lot. */
    Map<UUID, Amount> totals() {
        return lines.stream()
                .map(ProposedShare::figures)
                .collect(Collectors.toMap(AgreedShare::lotId, AgreedShare::amount, Amount::plus));
    }

    public List<AgreedShare> figures() {
        return AgreedShare.byMember(lines.stream().map(ProposedShare::figures).toList());
    }
}
