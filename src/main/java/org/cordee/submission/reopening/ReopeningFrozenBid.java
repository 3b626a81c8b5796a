package org.cordee.submission.reopening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;
import org.cordee.bid.ReopeningBid;
import org.cordee.bid.TakingUpDraft;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.Stamp;
import org.cordee.submission.SubmissionEvent;
import org.cordee.submission.deposit.Deposits;
import org.cordee.submission.pack.FrozenBids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lead opens its frozen bid again, deposited or not, as long as another can come in time; also one that missed the
 * deadline, once the buyer has set a later one: what had not been frozen by then is drafted on from where it stood, an
 * agreement that not all had signed is signed on, and shares that were not agreed are negotiated on. Some members' sections
 * and prices come back to them, or none's when only a form, a file of evidence or its own margin is to change; what follows
 * is a new freeze, a new whole package, new approvals of all, a new deposit. Every earlier one is kept, and the last deposit
 * in time counts (R2151-6 CCP).
 */
@Component
public class ReopeningFrozenBid {

    private static final int LONGEST_REASON = 2_000;

    private final Groupings groupings;
    private final ReopeningBid reopening;
    private final TakingUpDraft drafting;
    private final FrozenBids frozen;
    private final Reopenings reopenings;
    private final Deposits deposits;
    private final OpeningAgain rule;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ReopeningFrozenBid(
            Groupings groupings,
            ReopeningBid reopening,
            TakingUpDraft drafting,
            FrozenBids frozen,
            Reopenings reopenings,
            Deposits deposits,
            OpeningAgain rule,
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
     * The same number with the same reason again changes nothing.
     *
     * @param number the next of the grouping, as it was read: one more than there are
     * @param organisationIds whose sections and prices are open again; none keeps all of them as they are approved
     * @param reason told to every member
     * @throws NotFound for anybody but the lead
     * @throws RuleViolation before the freeze, from the second of the deadline on, when it was opened again meanwhile, when
     *     parts are to be open again of a bid whose agreement is not signed, or when the lead of a bid that had missed its
     *     deadline leads another for one of its lots now (R2142-23)
     */
    @Transactional
    public void reopen(Actor actor, UUID consortiumId, int number, Set<UUID> organisationIds, String reason) {
        groupings.hold(consortiumId);
        Grouping grouping = groupings.grouping(consortiumId);
        grouping.requireLead(actor);
        String words = said(reason);
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

    private void reopen(Actor actor, Grouping grouping, Set<UUID> organisationIds, Reopening as) {
        OpeningAgain.Point point = rule.point(grouping.id()).orElseThrow();
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
            case DRAFT, POWERS -> drafting.takeUp(actor, grouping, organisationIds, as.reason(), as.at());
            // a draft that rests until all have signed is fitted to them then
            case SIGNING, NEGOTIATION -> groupings.markReopened(grouping.id(), as.at());
        }
        reopenings.add(grouping.id(), as, actor.personId());
        events.publishEvent(new SubmissionEvent.FrozenBidReopened(
                Stamp.of(actor, grouping.id(), as.at()),
                as.number(),
                as.deposited(),
                grouping.phase() == Grouping.Phase.READY,
                organisationIds.stream().sorted().toList()));
    }

    private static String said(String reason) {
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw RuleViolation.of("reason", "submission.reopen.reason-needed", LONGEST_REASON);
        }
        return words;
    }

    /** A deposit that came too late lies there too, and the one to come is another. */
    private boolean isDeposited(Grouping grouping) {
        return grouping.phase() == Grouping.Phase.SUBMITTED
                || grouping.phase() == Grouping.Phase.DEADLINE_MISSED
                        && deposits.counting(grouping.id()).isPresent();
    }

    private static void requireMembers(Grouping grouping, Set<UUID> organisationIds) {
        Set<UUID> members =
                grouping.shares().stream().map(Grouping.Share::organisationId).collect(Collectors.toSet());
        if (!members.containsAll(organisationIds)) {
            throw RuleViolation.of("organisationIds", "submission.reopen.not-a-member");
        }
    }
}
