package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a member approve the frozen bid or object to it. A late approval still counts until the deposit. */
@Component
@Transactional
public class ApprovingBid {

    private final BiddingConsortia groupings;
    private final FrozenBids bids;
    private final ApprovalRounds rounds;
    private final Approvals approvals;
    private final BusinessClock clock;

    ApprovingBid(
            BiddingConsortia groupings,
            FrozenBids bids,
            ApprovalRounds rounds,
            Approvals approvals,
            BusinessClock clock) {
        this.groupings = groupings;
        this.bids = bids;
        this.rounds = rounds;
        this.approvals = approvals;
        this.clock = clock;
    }

    private record Locked(
            Approval approval, ApprovalRound round, List<Approval> all, boolean decisionAwaited, Instant now) {

        boolean awaited() {
            return round.isOpen() && !decisionAwaited;
        }
    }

    /**
     * Approves the bid for a person with an account. A second call changes nothing.
     *
     * @param textSha256 the hash of exactly the text that was shown
     */
    public void approve(Actor actor, UUID approvalId, String textSha256) {
        approve(actor, null, approvalId, textSha256);
    }

    /**
     * Approves the bid. A second call changes nothing.
     *
     * @param guest the proven identity of a guest; null for a person with an account
     * @param textSha256 the hash of exactly the text that was shown
     */
    public void approve(Actor actor, @Nullable GuestSigner guest, UUID approvalId, String textSha256) {
        Locked locked = locked(actor, approvalId);
        locked.approval().approve(actor, guest, textSha256, locked.awaited(), locked.now());
        approvals.saveAndFlush(locked.approval());
        if (locked.all().stream().allMatch(approval -> approval.is(ApprovalState.APPROVED))) {
            locked.round().settle(actor, locked.decisionAwaited(), locked.now());
            rounds.saveAndFlush(locked.round());
        }
    }

    /**
     * Objects to the bid.
     *
     * @param reason the problem, which only the lead reads
     */
    public void object(Actor actor, UUID approvalId, String textSha256, String reason) {
        Locked locked = locked(actor, approvalId);
        locked.approval().object(actor, textSha256, reason, locked.awaited(), locked.now());
        approvals.saveAndFlush(locked.approval());
    }

    /** Checks that the round's package is the one that would be deposited, because a reopened bid is frozen again. */
    private boolean isPresent(ApprovalRound round) {
        return bids.packageOf(round.consortiumId())
                .filter(round.packageId()::equals)
                .isPresent();
    }

    private Locked locked(Actor actor, UUID approvalId) {
        UUID consortium = approvals.consortiumOf(approvalId).orElseThrow(NotFound::new);
        groupings.lock(consortium);
        Approval approval = approvals.findById(approvalId).orElseThrow(NotFound::new);
        if (!actor.actsFor(approval.organisationId())) {
            throw new NotFound();
        }
        BiddingConsortium grouping = groupings.consortium(consortium);
        ApprovalRound round = rounds.findById(approval.roundId()).orElseThrow();
        if (round.state().isReplaced()) {
            throw new RuleViolation("submission.approval.replaced");
        }
        if (grouping.phase() != BiddingConsortium.Phase.READY) {
            throw new RuleViolation("submission.approval.over");
        }
        if (!isPresent(round)) {
            throw new RuleViolation("submission.approval.replaced");
        }
        Instant now = clock.now();
        List<Approval> all = approvals.in(round.id());
        boolean decisionAwaited =
                FollowingApproval.window(grouping, round.openedAt()).isOver(now)
                        || all.stream().anyMatch(one -> one.is(ApprovalState.OBJECTED));
        return new Locked(approval, round, all, decisionAwaited, now);
    }
}
