package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.ReopeningBid;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead decide, with an explanation to all members, after an objection or when a member has not answered in
 * time.
 */
@Component
@Transactional
public class DecidingApproval {

    private static final int LONGEST_WORD = 2_000;

    private final BiddingConsortia groupings;
    private final ApprovalRounds rounds;
    private final Approvals approvals;
    private final AskingApproval asking;
    private final ReopeningBid reopening;
    private final FrozenBids bids;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DecidingApproval(
            BiddingConsortia groupings,
            ApprovalRounds rounds,
            Approvals approvals,
            AskingApproval asking,
            ReopeningBid reopening,
            FrozenBids bids,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.rounds = rounds;
        this.approvals = approvals;
        this.asking = asking;
        this.reopening = reopening;
        this.bids = bids;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Stores the decision. The same decision with the same explanation again changes nothing.
     *
     * @param roundId the round that the lead has read
     */
    public void decide(Actor actor, UUID consortiumId, UUID roundId, ApprovalDecision decision, String word) {
        groupings.lock(consortiumId);
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        ApprovalRound round = rounds.findById(roundId)
                .filter(one -> one.consortiumId().equals(consortiumId))
                .orElseThrow(() -> new RuleViolation("submission.approval.nothing-to-decide"));
        String words = requireExplanation(word);
        Instant now = clock.now();
        boolean wasOpen = round.isOpen();
        List<Approval> all = approvals.in(roundId);
        if (wasOpen) {
            requireDecidable(grouping, round, all, decision, now);
        }
        round.decide(actor, decision, words, now);
        rounds.saveAndFlush(round);
        if (wasOpen) {
            follow(actor, grouping, round, all, decision, now);
        }
    }

    private static String requireExplanation(String word) {
        String words = word.strip();
        if (words.isEmpty() || words.length() > LONGEST_WORD) {
            throw RuleViolation.of("word", "submission.approval.word-needed", LONGEST_WORD);
        }
        return words;
    }

    private static void requireDecidable(
            BiddingConsortium grouping,
            ApprovalRound round,
            List<Approval> all,
            ApprovalDecision decision,
            Instant now) {
        if (grouping.phase() != BiddingConsortium.Phase.READY) {
            throw new RuleViolation("submission.approval.over");
        }
        boolean objected = all.stream().anyMatch(approval -> approval.is(ApprovalState.OBJECTED));
        if (!objected && !FollowingApproval.window(grouping, round.openedAt()).isOver(now)) {
            throw new RuleViolation("submission.approval.nothing-to-decide");
        }
        if (decision == ApprovalDecision.REOPEN && !objected) {
            throw RuleViolation.of("decision", "submission.approval.nobody-objected");
        }
    }

    private void follow(
            Actor actor,
            BiddingConsortium grouping,
            ApprovalRound round,
            List<Approval> all,
            ApprovalDecision decision,
            Instant now) {
        if (decision == ApprovalDecision.ASK_AGAIN) {
            asking.ask(actor, grouping, now);
        }
        if (decision == ApprovalDecision.REOPEN) {
            reopen(actor, grouping, round, all, now);
        }
    }

    private void reopen(Actor actor, BiddingConsortium grouping, ApprovalRound round, List<Approval> all, Instant now) {
        Set<UUID> objectors = all.stream()
                .filter(approval -> approval.is(ApprovalState.OBJECTED))
                .map(Approval::organisationId)
                .collect(Collectors.toSet());
        reopening.reopen(actor, grouping, objectors, String.valueOf(round.decisionWord()), now);
        bids.lift(actor, grouping.id(), now);
        objectors.forEach(objector -> events.publishEvent(
                new ApprovalEvent.BidReopened(EventHeader.of(actor, grouping.id(), now), round.id(), objector)));
    }
}
