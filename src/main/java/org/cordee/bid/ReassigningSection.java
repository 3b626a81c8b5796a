package org.cordee.bid;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two days after a section was due and not handed in, the lead gives it to another member; every text of it stays. */
@Component
public class ReassigningSection {

    private final Desk desk;
    private final Sections sections;
    private final BusinessClock clock;

    ReassigningSection(Desk desk, Sections sections, BusinessClock clock) {
        this.desk = desk;
        this.sections = sections;
        this.clock = clock;
    }

    /**
     * @param ownerMemberId who writes from now on; the same member again merely gets the new date
     * @param dueAt after now and before the deadline
     */
    @Transactional
    public void reassign(Actor actor, UUID sectionId, UUID ownerMemberId, UUID reviewerMemberId, Instant dueAt) {
        Desk.SectionAtHand hand = desk.ofLead(actor, sectionId);
        Grouping grouping = hand.grouping();
        Instant now = clock.now();
        if (!dueAt.isAfter(now) || dueAt.isAfter(grouping.deadline().instant())) {
            throw RuleViolation.of("dueAt", "bid.outline.due");
        }
        SectionHands hands = SectionHands.of(grouping, grouping.share(ownerMemberId), grouping.share(reviewerMemberId));
        if (hand.section().reassign(actor, hands, dueAt, now)) {
            sections.save(hand.section());
        }
    }
}
