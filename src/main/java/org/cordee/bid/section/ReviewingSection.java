package org.cordee.bid.section;

import java.util.UUID;
import org.cordee.bid.Desk;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A reviewer of another organisation than the writer's approves a section or asks for changes, three times at most. */
@Component
public class ReviewingSection {

    private final Desk desk;
    private final Sections sections;
    private final PageMeasure pages;
    private final BusinessClock clock;

    ReviewingSection(Desk desk, Sections sections, PageMeasure pages, BusinessClock clock) {
        this.desk = desk;
        this.sections = sections;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Takes the section as it is; it must be within its pages as it will be printed.
     *
     * @param readVersion the number of the draft that was read
     */
    @Transactional
    public void approve(Actor actor, UUID sectionId, int readVersion) {
        Desk.SectionAtHand hand = desk.ofReviewer(actor, sectionId);
        Section section = hand.section();
        if (section.approve(actor, readVersion, clock.now())) {
            pages.requireWithin(hand);
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
