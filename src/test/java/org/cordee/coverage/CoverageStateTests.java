package org.cordee.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordee.bid.SectionState;
import org.junit.jupiter.api.Test;

/** How far the answer to a demand is, by the sections that give it. */
class CoverageStateTests {

    @Test
    void isMissingWithoutASection() {
        assertThat(CoverageState.ofSections(List.of())).isEqualTo(CoverageState.MISSING);
    }

    @Test
    void followsTheLeastAdvancedSection() {
        assertThat(CoverageState.ofSections(List.of(SectionState.LOCKED, SectionState.APPROVED)))
                .isEqualTo(CoverageState.APPROVED);
        assertThat(CoverageState.ofSections(List.of(SectionState.APPROVED, SectionState.DISPUTED)))
                .isEqualTo(CoverageState.IN_REVIEW);
        assertThat(CoverageState.ofSections(List.of(SectionState.IN_REVIEW, SectionState.CHANGES)))
                .isEqualTo(CoverageState.WRITING);
        assertThat(CoverageState.ofSections(List.of(SectionState.DRAFT, SectionState.TODO)))
                .isEqualTo(CoverageState.ASSIGNED);
    }
}
