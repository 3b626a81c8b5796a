package org.cordee.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.SectionState;
import org.cordee.dossier.DemandKind;
import org.cordee.dossier.DemandLine.DemandPlace;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the buyer asks, and where the bid answers it. It contains no text of a member.
 *
 * @param id identifies what is asked
 * @param version the number of the lead's stored changes, which an act names; 0 before the first
 * @param kind the kind of the demand; null for an award criterion
 * @param wording what is asked, in the buyer's words
 * @param lotNumber the lot of a criterion; null for a demand
 * @param weight the weight of a criterion in percent; null where it is not known
 * @param place where a demand was read; null where it was not
 * @param way how the bid answers it; null when that is not known
 * @param sections the sections that answer it
 * @param paper the paper that answers it; null for the other ways, and for a reader who is also in another candidacy
 * for the lot
 * @param bringerId the organisation that brings the paper; null for the other ways
 * @param organisations the names of those that write the sections or bring the paper
 * @param state how far the least advanced of its answers is
 * @param outdated true when the demand was worded otherwise, or the member was another one, when the lead answered
 * @param answerable true when the lead may say where the bid answers it; false for a section with a weight that no
 * published criterion names, which the lead changes in the outline
 */
public record MatrixLine(
        UUID id,
        long version,
        @Nullable DemandKind kind,
        String wording,
        @Nullable String lotNumber,
        @Nullable BigDecimal weight,
        @Nullable DemandPlace place,
        @Nullable AnswerWay way,
        List<AnsweringSection> sections,
        @Nullable String paper,
        @Nullable UUID bringerId,
        List<String> organisations,
        CoverageState state,
        boolean outdated,
        boolean answerable) {

    /**
     * A section that answers.
     *
     * @param id the section
     * @param heading its subject in the outline
     * @param lotNumber the lot of the section
     * @param organisation the name of its writer
     * @param state where the section stands
     * @param late true when its writer or reviewer is late
     * @param readable true when the reader may open it
     */
    public record AnsweringSection(
            UUID id,
            String heading,
            String lotNumber,
            String organisation,
            SectionState state,
            boolean late,
            boolean readable) {}

    /** Tells if the lead has to say where the bid answers it. */
    public boolean isGap() {
        return state == CoverageState.MISSING || outdated;
    }
}
