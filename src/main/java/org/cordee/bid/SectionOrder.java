package org.cordee.bid;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a settled outline in their order, for the lead.
 *
 * @param mayArrange false before the outline is settled, while a member is being replaced, and from the freeze on
 */
public record SectionOrder(
        UUID consortiumId,
        String consortiumName,
        int version,
        boolean mayArrange,
        List<Line> lines,
        List<OutlineView.LotCriteria> lots) {

    /** One section with its writer. */
    public record Line(
            UUID sectionId,
            String heading,
            @Nullable BigDecimal weight,
            @Nullable Integer maxPages,
            String organisationName,
            String lotNumber) {}
}
