package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.ReopeningBid;
import org.cordee.bid.ResumingDraft;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead reopen its frozen bid, deposited or not, while another deposit can be in time. It may also reopen a bid
 * that missed the deadline, once the buyer has set a later one: then a draft continues where it was, an agreement is
 * signed by the missing members, and open shares are negotiated further. The sections and prices of some members are
 * reopened, or of none when only a form, a piece of evidence or the lead's margin has to change. A new freeze, a
 * complete new package, new approvals by all and a new deposit follow. All earlier ones stay stored, and the last
 * deposit in time counts (R2151-6 CCP).
 */
@Component
public class ReopeningFrozenBid {

    private static final int LONGEST_REASON = 2_000;

    private final BiddingConsortia groupings;
    private final ReopeningBid reopening;
    private final ResumingDraft drafting;
    private final FrozenBids frozen;
    private final Reopenings reopenings;
    private final Deposits deposits;
    private final ReopeningRule rule;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ReopeningFrozenBid(
            BiddingConsortia groupings,
            ReopeningBid reopening,
            ResumingDraft drafting,
            FrozenBids frozen,
            Reopenings reopenings,
            Deposits deposits,
            ReopeningRule rule,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.reopening = reopening;
        this.drafting = drafting;
        this.frozen = frozen;
        this.reopenings = reopenings;
        this.deposits = deposits;
        this.rule = rule;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Reopens the bid. The same number with the same reason again changes nothing.
     *
     * @param number the number of the new reopening as it was read: one more than the consortium has
     * @param organisationIds the organisations whose sections and prices are reopened; empty to keep all of them
     * approved
     * @param reason the reason that is sent to every member
     * @throws NotFound for all users but the lead
     * @throws RuleViolation before the freeze, from the second of the deadline on, when the bid was reopened meanwhile,
     * when sections or prices of a bid without a signed agreement should be reopened, or when the lead of a bid that
     * had missed its deadline now leads another consortium for one of its lots (R2142-23)
     */
    @Transactional
    public void reopen(Actor actor, UUID consortiumId, int number, Set<UUID> organisationIds, String reason) {
        groupings.lock(consortiumId);
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        String words = requireReason(reason);
        List<Reopening> earlier = reopenings.of(consortiumId);
        Optional<Reopening> same =
                earlier.stream().filter(one -> one.number() == number).findFirst();
        if (same.filter(one -> one.reason().equals(words)).isPresent()) {
            return;
        }
        if (number != earlier.size() + 1) {
            throw RuleViolation.of("number", "submission.reopen.meanwhile");
        }
        Instant now = clock.now();
        String refusal = rule.refusal(grouping, now);
        if (refusal != null) {
            throw new RuleViolation("submission.reopen.not-now." + refusal);
        }
        reopen(actor, grouping, organisationIds, new Reopening(number, words, isDeposited(grouping), now));
    }

    private void reopen(Actor actor, BiddingConsortium grouping, Set<UUID> organisationIds, Reopening as) {
        ReopeningRule.ReopeningPoint point = rule.point(grouping.id()).orElseThrow();
        if (point.isAgreed()) {
            requireMembers(grouping, organisationIds);
        } else if (!organisationIds.isEmpty()) {
            throw RuleViolation.of("organisationIds", "submission.reopen.unsigned");
        }
        switch (point) {
            case FROZEN -> {
                reopening.reopen(actor, grouping, organisationIds, as.reason(), as.at());
                frozen.lift(actor, grouping.id(), as.at());
            }
            case DRAFT, POWERS -> drafting.resume(actor, grouping, organisationIds, as.reason(), as.at());
            // a suspended draft is adapted to the members once all have signed
            case SIGNING, NEGOTIATION -> groupings.markReopened(grouping.id(), as.at());
        }
        reopenings.save(new BidReopening(grouping.id(), as, actor.personId()));
        events.publishEvent(new SubmissionEvent.FrozenBidReopened(
                EventHeader.of(actor, grouping.id(), as.at()),
                as.number(),
                as.deposited(),
                grouping.phase() == BiddingConsortium.Phase.READY,
                organisationIds.stream().sorted().toList()));
    }

    private static String requireReason(String reason) {
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw RuleViolation.of("reason", "submission.reopen.reason-needed", LONGEST_REASON);
        }
        return words;
    }

    /** Checks that the buyer already has a deposit. A deposit that was too late counts here too. */
    private boolean isDeposited(BiddingConsortium grouping) {
        return grouping.phase() == BiddingConsortium.Phase.SUBMITTED
                || grouping.phase() == BiddingConsortium.Phase.DEADLINE_MISSED
                        && deposits.countingDeposit(grouping.id()).isPresent();
    }

    private static void requireMembers(BiddingConsortium grouping, Set<UUID> organisationIds) {
        Set<UUID> members = grouping.shares().stream()
                .map(BiddingConsortium.Share::organisationId)
                .collect(Collectors.toSet());
        if (!members.containsAll(organisationIds)) {
            throw RuleViolation.of("organisationIds", "submission.reopen.not-a-member");
        }
    }
}
