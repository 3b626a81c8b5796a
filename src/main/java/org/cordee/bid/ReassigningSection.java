package org.cordee.bid;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead move the date of a section that is not handed in. Two days after the due date the lead may also give
 * the section to another member; its texts stay.
 */
@Component
public class ReassigningSection {

    private final ContributionAccess desk;
    private final Sections sections;
    private final BusinessClock clock;

    ReassigningSection(ContributionAccess desk, Sections sections, BusinessClock clock) {
        this.desk = desk;
        this.sections = sections;
        this.clock = clock;
    }

    /**
     * Gives the writer another date. The same date again changes nothing.
     *
     * @param expectedDueAt the date that was read; refused when a colleague of the lead moved it meanwhile
     * @param dueAt after now and before the deadline
     */
    @Transactional
    public void reschedule(Actor actor, UUID sectionId, Instant expectedDueAt, Instant dueAt) {
        ContributionAccess.LockedSection hand = desk.lockForLead(actor, sectionId);
        Section section = hand.section();
        if (!section.cycle().isDue(dueAt) && !section.cycle().isDue(expectedDueAt)) {
            throw new RuleViolation("bid.due.changed-meanwhile");
        }
        reassign(actor, hand, section.hands(), dueAt);
    }

    /**
     * Gives the section another writer, reviewer or date.
     *
     * @param ownerMemberId the new writer; the present writer gets only the new date, at any time
     * @param reviewerMemberId the new reviewer, which may be the only change
     * @param dueAt after now and before the deadline
     */
    @Transactional
    public void reassign(Actor actor, UUID sectionId, UUID ownerMemberId, UUID reviewerMemberId, Instant dueAt) {
        ContributionAccess.LockedSection hand = desk.lockForLead(actor, sectionId);
        BiddingConsortium grouping = hand.grouping();
        SectionAssignment hands =
                SectionAssignment.of(grouping, grouping.share(ownerMemberId), grouping.share(reviewerMemberId));
        reassign(actor, hand, hands, dueAt);
    }

    private void reassign(Actor actor, ContributionAccess.LockedSection hand, SectionAssignment hands, Instant dueAt) {
        Instant now = clock.now();
        if (!dueAt.isAfter(now) || dueAt.isAfter(hand.grouping().deadline().instant())) {
            throw RuleViolation.of("dueAt", "bid.outline.due");
        }
        if (hand.section().reassign(actor, hands, dueAt, now)) {
            sections.save(hand.section());
        }
    }
}
