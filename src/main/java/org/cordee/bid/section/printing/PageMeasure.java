package org.cordee.bid.section.printing;

import org.cordee.bid.Desk;
import org.cordee.bid.section.Section;
import org.cordee.document.dossier.Memo;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Prints a section to check that the buyer will read all its pages. */
@Component
public class PageMeasure {

    private final PrintingSections printing;

    PageMeasure(PrintingSections printing) {
        this.printing = printing;
    }

    /** Refuses a section that is too long. @throws RuleViolation when it fills more pages than the buyer allows */
    public void requireWithin(Desk.SectionAtHand hand) {
        Section section = hand.section();
        Integer allowed = section.brief().maxPages();
        if (allowed == null) {
            return;
        }
        int pages = Memo.pages(
                printing.section(hand.grouping(), section.id(), section.hands().memberId(), section.text()));
        if (pages > allowed) {
            throw new RuleViolation("bid.review.too-many-pages", pages, allowed);
        }
    }
}
