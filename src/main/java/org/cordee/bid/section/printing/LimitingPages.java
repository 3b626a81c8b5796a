package org.cordee.bid.section.printing;

import java.util.UUID;
import org.cordee.bid.Desk;
import org.cordee.bid.section.Section;
import org.cordee.bid.section.Sections;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lead notes how many pages the rules of the consultation allow for a section, in the outline or later: what goes
 * beyond may be left unread by the buyer. The section is held to it when it is approved, as it will be printed.
 */
@Component
public class LimitingPages {

    private final Desk desk;
    private final Sections sections;
    private final BusinessClock clock;

    LimitingPages(Desk desk, Sections sections, BusinessClock clock) {
        this.desk = desk;
        this.sections = sections;
        this.clock = clock;
    }

    /** @param pages from 1 to 500, null when the buyer does not say. Said twice, nothing changes. */
    @Transactional
    public void limit(Actor actor, UUID sectionId, @Nullable Integer pages) {
        Section section = desk.ofLead(actor, sectionId).section();
        if (section.limitPages(actor, pages, clock.now())) {
            sections.save(section);
        }
    }
}
