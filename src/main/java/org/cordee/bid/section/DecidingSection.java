package org.cordee.bid.section;

import java.util.UUID;
import org.cordee.bid.Desk;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writer and reviewer have not come together in three rounds: the lead takes the section as it is or has it written again. */
@Component
public class DecidingSection {

    private final Desk desk;
    private final Sections sections;
    private final PageMeasure pages;
    private final BusinessClock clock;

    DecidingSection(Desk desk, Sections sections, PageMeasure pages, BusinessClock clock) {
        this.desk = desk;
        this.sections = sections;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * It must be within its pages as it will be printed.
     *
     * @param readVersion the number of the draft that was read
     */
    @Transactional
    public void accept(Actor actor, UUID sectionId, int readVersion) {
        Desk.SectionAtHand hand = desk.ofLead(actor, sectionId);
        Section section = hand.section();
        if (section.accept(actor, readVersion, clock.now())) {
            pages.requireWithin(hand);
            sections.save(section);
        }
    }

    /** The rounds are counted anew. */
    @Transactional
    public void askAgain(Actor actor, UUID sectionId, int readVersion, String comment) {
        Section section = desk.ofLead(actor, sectionId).section();
        if (section.askAgain(actor, readVersion, Comments.required(comment), clock.now())) {
            sections.save(section);
        }
    }
}
