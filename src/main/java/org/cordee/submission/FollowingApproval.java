package org.cordee.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.ReopeningBid;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides in a process step which members the process waits for, if the lead must decide, or what follows. It reads the
 * present answers, deadline and time; a second call returns the same.
 */
@Component
@Transactional
public class FollowingApproval {

    private static final Duration TO_DECIDE = Duration.ofDays(1);

    private final BiddingConsortia groupings;
    private final FrozenBids bids;
    private final ApprovalRounds rounds;
    private final Approvals approvals;
    private final ReopeningBid reopening;
    private final BusinessClock clock;

    FollowingApproval(
            BiddingConsortia groupings,
            FrozenBids bids,
            ApprovalRounds rounds,
            Approvals approvals,
            ReopeningBid reopening,
            BusinessClock clock) {
        this.groupings = groupings;
        this.bids = bids;
        this.rounds = rounds;
        this.approvals = approvals;
        this.reopening = reopening;
        this.clock = clock;
    }

    public ApprovalStep follow(UUID consortiumId) {
        groupings.lock(consortiumId);
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        Instant now = clock.now();
        Optional<ApprovalRound> latest = rounds.latest(consortiumId);
        ApprovalWindow window =
                window(grouping, latest.map(ApprovalRound::openedAt).orElse(now));
        if (bids.packageOf(consortiumId).isEmpty()) {
            return step(ApprovalStep.Next.REWORK, List.of(), window, now, reopening.openSections(consortiumId));
        }
        Optional<ApprovalRound> open =
                latest.filter(ApprovalRound::isOpen).filter(round -> grouping.phase() == BiddingConsortium.Phase.READY);
        if (open.isEmpty()) {
            return step(ApprovalStep.Next.DEPOSIT, List.of(), window, now, List.of());
        }
        return awaited(open.get(), window, now);
    }

    private ApprovalStep awaited(ApprovalRound round, ApprovalWindow window, Instant now) {
        round.follow(window);
        if (window.isLastCall(now)) {
            round.lapse(now);
        }
        rounds.saveAndFlush(round);
        if (!round.isOpen()) {
            return step(ApprovalStep.Next.DEPOSIT, List.of(), window, now, List.of());
        }
        List<Approval> all = approvals.in(round.id());
        boolean objected = all.stream().anyMatch(approval -> approval.is(ApprovalState.OBJECTED));
        if (objected || window.isOver(now)) {
            return step(ApprovalStep.Next.DECIDE, List.of(), window, now, List.of());
        }
        List<ApprovalStep.Approver> asked = all.stream()
                .filter(approval -> approval.is(ApprovalState.AWAITED))
                .map(approval -> new ApprovalStep.Approver(approval.id(), approval.organisationId()))
                .toList();
        return step(ApprovalStep.Next.AWAIT, asked, window, now, List.of());
    }

    /** Checks that members or the lead are asked about the package now. */
    @Transactional(readOnly = true)
    public boolean isAwaited(UUID consortiumId) {
        return rounds.latest(consortiumId).filter(ApprovalRound::isOpen).isPresent();
    }

    static ApprovalWindow window(BiddingConsortium grouping, Instant openedAt) {
        return ApprovalWindow.before(grouping.deadline().instant(), openedAt);
    }

    private static ApprovalStep step(
            ApprovalStep.Next next,
            List<ApprovalStep.Approver> asked,
            ApprovalWindow window,
            Instant now,
            List<UUID> sectionIds) {
        Instant decideBy = WorkingDayEnd.after(now, TO_DECIDE, window.lastCallAt());
        return new ApprovalStep(
                next, asked, window.dueAt(), window.remindAt(), window.lastCallAt(), decideBy, sectionIds);
    }
}
