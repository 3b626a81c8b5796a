package org.cordee.bid.section.review;

import java.util.function.Predicate;
import org.cordee.bid.Desk;
import org.cordee.bid.section.Section;
import org.cordee.bid.section.Sections;
import org.cordee.bid.section.printing.PageMeasure;
import org.springframework.stereotype.Component;

/**
 * Keeps what was said about a section that was read, by its reviewer or by the lead after a dispute: whoever takes it as it
 * is takes it within the pages it may have, and what was said before changes nothing.
 */
@Component
class SectionVerdicts {

    private final Sections sections;
    private final PageMeasure pages;

    SectionVerdicts(Sections sections, PageMeasure pages) {
        this.sections = sections;
        this.pages = pages;
    }

    /** @param verdict whether it is news to the section */
    void take(Desk.SectionAtHand hand, Predicate<Section> verdict) {
        if (verdict.test(hand.section())) {
            pages.requireWithin(hand);
            sections.save(hand.section());
        }
    }

    /** @param verdict whether it is news to the section */
    void haveWrittenAgain(Desk.SectionAtHand hand, Predicate<Section> verdict) {
        if (verdict.test(hand.section())) {
            sections.save(hand.section());
        }
    }
}
