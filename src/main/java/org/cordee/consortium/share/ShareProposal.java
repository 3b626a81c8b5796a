package org.cordee.consortium.share;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.Aggregate;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.share.ShareEvent.SharesProposed;
import org.cordee.consortium.share.ShareEvent.SharesSettled;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The lead's proposal of who takes how much. Its figures never change; another wish is another proposal. */
@Entity
@Table(name = "share_proposal")
class ShareProposal extends Aggregate {

    @Column(name = "consortium_id")
    private UUID consortiumId;

    @Column(name = "round_no")
    private int round;

    @Enumerated(EnumType.STRING)
    @Column
    private ShareState state;

    /** True while open, null afterwards: the unique key over it allows one open proposal per grouping. */
    @Column(name = "open_marker")
    private @Nullable Boolean openMarker;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @ElementCollection
    @CollectionTable(name = "share_line", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "line_no")
    private List<ProposedShare> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ShareProposal() {}

    private ShareProposal(UUID id, UUID consortiumId, int round, Instant now, Instant dueAt) {
        super(id);
        this.consortiumId = consortiumId;
        this.round = round;
        this.state = ShareState.OPEN;
        this.openMarker = true;
        this.proposedAt = now;
        this.dueAt = dueAt;
    }

    static ShareProposal propose(
            Act act,
            UUID id,
            UUID consortiumId,
            int round,
            List<LotShares> lots,
            Collection<MemberFacts> members,
            Instant dueAt) {
        ShareTable.check(lots, members);
        ShareProposal proposal = new ShareProposal(id, consortiumId, round, act.at(), dueAt);
        lots.forEach(lot -> lot.lines().forEach(line -> proposal.lines.add(ProposedShare.of(lot.lotId(), line))));
        proposal.tell(new SharesProposed(act.in(consortiumId), id, round));
        return proposal;
    }

    /** All must have answered; one who refuses is enough to send it back. Settled twice, it answers the same. */
    SharesOutcome settle(Act act, Collection<AnswerState> answers) {
        if (state == ShareState.OPEN) {
            if (answers.contains(AnswerState.PENDING)) {
                throw new RuleViolation("consortium.shares.answers-missing");
            }
            state = answers.contains(AnswerState.REFUSED) ? ShareState.REFUSED : ShareState.AGREED;
            openMarker = null;
            tell(new SharesSettled(act.in(consortiumId), id(), state == ShareState.AGREED));
        }
        return new SharesOutcome(state == ShareState.AGREED);
    }

    void requireOpen() {
        if (!isOpen()) {
            throw new RuleViolation("consortium.shares.closed");
        }
    }

    ShareState state() {
        return state;
    }

    boolean isAgreed() {
        return state == ShareState.AGREED;
    }

    boolean isOpen() {
        return state == ShareState.OPEN;
    }

    int round() {
        return round;
    }

    Instant dueAt() {
        return dueAt;
    }

    List<AgreedShare> figures() {
        return lines.stream().map(ProposedShare::figures).toList();
    }
}
