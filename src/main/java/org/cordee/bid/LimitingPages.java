package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records how many pages the buyer's rules allow for a section, in the outline or later. The buyer may leave further
 * pages unread. Approval checks the limit on the printed section.
 */
@Component
public class LimitingPages {

    private final ContributionAccess desk;
    private final Sections sections;
    private final BusinessClock clock;

    LimitingPages(ContributionAccess desk, Sections sections, BusinessClock clock) {
        this.desk = desk;
        this.sections = sections;
        this.clock = clock;
    }

    /**
     * Sets the page limit. A second call with the same value changes nothing.
     *
     * @param pages from 1 to 500, null when the buyer sets no limit
     */
    @Transactional
    public void limit(Actor actor, UUID sectionId, @Nullable Integer pages) {
        Section section = desk.lockForLead(actor, sectionId).section();
        if (section.limitPages(actor, pages, clock.now())) {
            sections.save(section);
        }
    }
}
