package org.cordee.coverage;

import java.util.Collection;
import java.util.Comparator;
import org.cordee.bid.SectionState;

/** How far the answer to something that the buyer asks is, in the order of the matrix: the least advanced first. */
public enum CoverageState {
    /** The lead has not said where the bid answers it. */
    MISSING,
    /** A member is to write the section, or to bring the paper. */
    ASSIGNED,
    WRITING,
    IN_REVIEW,
    /** The section is approved, or the paper is there. */
    APPROVED,
    /** The bid observes it, and no text answers it. */
    NO_TEXT;

    /** Returns the state of the least advanced section; missing without a section. */
    static CoverageState ofSections(Collection<SectionState> sections) {
        return sections.stream()
                .map(CoverageState::of)
                .min(Comparator.naturalOrder())
                .orElse(MISSING);
    }

    private static CoverageState of(SectionState section) {
        return switch (section) {
            case PLANNED, TODO -> ASSIGNED;
            case DRAFT, CHANGES -> WRITING;
            case IN_REVIEW, DISPUTED -> IN_REVIEW;
            case APPROVED, LOCKED -> APPROVED;
        };
    }
}
