package org.cordee.bid;

import org.cordee.document.TechnicalMemo;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Prints a section to check that the buyer will read all its pages. */
@Component
class PageLimitCheck {

    private final SectionPrinter printing;

    PageLimitCheck(SectionPrinter printing) {
        this.printing = printing;
    }

    /**
     * Refuses a section that is too long.
     *
     * @throws RuleViolation when it fills more pages than the buyer allows
     */
    public void requireWithinLimit(ContributionAccess.LockedSection hand) {
        Section section = hand.section();
        Integer allowed = section.brief().maxPages();
        if (allowed == null) {
            return;
        }
        int pages = TechnicalMemo.pages(
                printing.section(hand.grouping(), section.id(), section.hands().memberId(), section.text()));
        if (pages > allowed) {
            throw new RuleViolation("bid.review.too-many-pages", pages, allowed);
        }
    }
}
