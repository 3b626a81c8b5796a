package org.cordee.bid;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Saves the verdict of the reviewer, or of the lead after a dispute. An accepted section must be within its page limit,
 * and a repeated verdict changes nothing.
 */
@Component
class SectionVerdicts {

    private final Sections sections;
    private final PageLimitCheck pages;

    SectionVerdicts(Sections sections, PageLimitCheck pages) {
        this.sections = sections;
        this.pages = pages;
    }

    /**
     * Saves an acceptance.
     *
     * @param verdict applies the verdict and returns true when it is new
     */
    void saveAcceptance(ContributionAccess.LockedSection hand, Predicate<Section> verdict) {
        if (verdict.test(hand.section())) {
            pages.requireWithinLimit(hand);
            sections.save(hand.section());
        }
    }

    /**
     * Saves a request for changes.
     *
     * @param verdict applies the verdict and returns true when it is new
     */
    void saveChangeRequest(ContributionAccess.LockedSection hand, Predicate<Section> verdict) {
        if (verdict.test(hand.section())) {
            sections.save(hand.section());
        }
    }
}
