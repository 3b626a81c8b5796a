package org.cordee.bid;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two days after a member's price was due, the lead decides: it sets another date or accepts the lines the member had
 * handed in. The lead reads no unit price for this. Until then the member may still act; the later of the two commands
 * is refused with a reason.
 */
@Component
public class DecidingLatePrice {

    private static final int LONGEST_REASON = 2_000;

    private final ContributionAccess desk;
    private final PriceSheets sheets;
    private final BusinessClock clock;

    DecidingLatePrice(ContributionAccess desk, PriceSheets sheets, BusinessClock clock) {
        this.desk = desk;
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * Sets another date. The same date with the same reason again changes nothing.
     *
     * @param dueAt after now and before the deadline
     * @param reason the reason that is sent to the member
     * @throws NotFound for all users but the lead
     * @throws RuleViolation while the member still has time, and once the price is settled
     */
    @Transactional
    public void extend(Actor actor, UUID priceSheetId, Instant dueAt, String reason) {
        ContributionAccess.LockedPrice hand = desk.lockPriceForLead(actor, priceSheetId);
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw RuleViolation.of("reason", "bid.price.late.reason-needed", LONGEST_REASON);
        }
        Instant now = clock.now();
        if (!dueAt.isAfter(now) || dueAt.isAfter(hand.grouping().deadline().instant())) {
            throw RuleViolation.of("dueAt", "bid.outline.due");
        }
        hand.sheet().extend(actor, dueAt, words, now);
        sheets.save(hand.sheet());
    }

    /**
     * Accepts the lines that the member handed in last, if they have not changed since. A second call changes nothing.
     *
     * @throws NotFound for all users but the lead
     * @throws RuleViolation while the member still has time, once the price is settled, for lines that were never
     * handed in, and for the lead's own lines, which its signatory validates
     */
    @Transactional
    public void take(Actor actor, UUID priceSheetId) {
        ContributionAccess.LockedPrice hand = desk.lockPriceForLead(actor, priceSheetId);
        if (actor.actsFor(hand.sheet().organisationId())) {
            throw RuleViolation.of("decision", "bid.price.late.own");
        }
        hand.sheet().acceptByLead(actor, clock.now());
        sheets.save(hand.sheet());
    }
}
