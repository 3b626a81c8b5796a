package org.cordee.bid.section.review;

import java.util.UUID;
import org.cordee.bid.Comments;
import org.cordee.bid.Desk;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A reviewer of another organisation than the writer's approves a section or asks for changes, three times at most. */
@Component
public class ReviewingSection {

    private final Desk desk;
    private final SectionVerdicts verdicts;
    private final BusinessClock clock;

    ReviewingSection(Desk desk, SectionVerdicts verdicts, BusinessClock clock) {
        this.desk = desk;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /**
     * Takes the section as it is; it must be within its pages as it will be printed.
     *
     * @param readVersion the number of the draft that was read
     */
    @Transactional
    public void approve(Actor actor, UUID sectionId, int readVersion) {
        verdicts.take(desk.ofReviewer(actor, sectionId), section -> section.approve(actor, readVersion, clock.now()));
    }

    /** Asks for changes, saying which. The third time the lead is asked to decide instead. */
    @Transactional
    public void sendBack(Actor actor, UUID sectionId, int readVersion, String comment) {
        verdicts.haveWrittenAgain(
                desk.ofReviewer(actor, sectionId),
                section -> section.sendBack(actor, readVersion, Comments.required(comment), clock.now()));
    }
}
