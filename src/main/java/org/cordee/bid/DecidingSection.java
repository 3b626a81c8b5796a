package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writer and reviewer have not come together in three rounds: the lead takes the section as it is or has it written again. */
@Component
public class DecidingSection {

    private final Desk desk;
    private final Sections sections;
    private final BusinessClock clock;

    DecidingSection(Desk desk, Sections sections, BusinessClock clock) {
        this.desk = desk;
        this.sections = sections;
        this.clock = clock;
    }

    @Transactional
    public void accept(Actor actor, UUID sectionId, int readVersion) {
        Section section = desk.ofLead(actor, sectionId).section();
        if (section.accept(actor, readVersion, clock.now())) {
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
