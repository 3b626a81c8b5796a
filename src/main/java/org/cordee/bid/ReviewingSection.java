package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a reviewer of another organisation approve a section or ask for changes, three times at most. */
@Component
public class ReviewingSection {

    private final ContributionAccess desk;
    private final SectionVerdicts verdicts;
    private final BusinessClock clock;

    ReviewingSection(ContributionAccess desk, SectionVerdicts verdicts, BusinessClock clock) {
        this.desk = desk;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /**
     * Approves the section. Its printed text must be within the page limit.
     *
     * @param readVersion the number of the draft that was read
     */
    @Transactional
    public void approve(Actor actor, UUID sectionId, int readVersion) {
        verdicts.saveAcceptance(
                desk.lockForReviewer(actor, sectionId), section -> section.approve(actor, readVersion, clock.now()));
    }

    /** Sends the section back with a comment. The third time, the lead has to decide. */
    @Transactional
    public void sendBack(Actor actor, UUID sectionId, int readVersion, String comment) {
        verdicts.saveChangeRequest(
                desk.lockForReviewer(actor, sectionId),
                section -> section.sendBack(actor, readVersion, RequiredComment.required(comment), clock.now()));
    }
}
