package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A reviewer of another organisation than the writer's approves a section or asks for changes, three times at most. */
@Component
public class ReviewingSection {

    private final Desk desk;
    private final Sections sections;
    private final BusinessClock clock;

    ReviewingSection(Desk desk, Sections sections, BusinessClock clock) {
        this.desk = desk;
        this.sections = sections;
        this.clock = clock;
    }

    /** @param readVersion the number of the draft that was read */
    @Transactional
    public void approve(Actor actor, UUID sectionId, int readVersion) {
        Section section = desk.ofReviewer(actor, sectionId).section();
        if (section.approve(actor, readVersion, clock.now())) {
            sections.save(section);
        }
    }

    /** Asks for changes, saying which. The third time the lead is asked to decide instead. */
    @Transactional
    public void sendBack(Actor actor, UUID sectionId, int readVersion, String comment) {
        Section section = desk.ofReviewer(actor, sectionId).section();
        if (section.sendBack(actor, readVersion, Comments.required(comment), clock.now())) {
            sections.save(section);
        }
    }
}
