package org.cordee.bid;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cordee.bid.price.PriceSheetState;
import org.cordee.bid.section.SectionState;
import org.jspecify.annotations.Nullable;

/**
 * One line of a grouping's list of sections: where each stands. It holds no text and no price, so that every member may
 * see the whole list.
 *
 * @param heading the criterion it answers, as the outline names it
 * @param organisationName who writes
 * @param reviewerName who reviews
 * @param priceSheetId the writer's price in that lot
 * @param late whoever it waits for is late
 * @param readable the reader may open it: its writer, its reviewer or the lead
 */
public record SectionRow(
        UUID sectionId,
        String heading,
        @Nullable BigDecimal weight,
        @Nullable Integer maxPages,
        UUID priceSheetId,
        UUID memberId,
        UUID organisationId,
        String organisationName,
        String reviewerName,
        boolean lead,
        String lotNumber,
        String lotTitle,
        SectionState state,
        PriceSheetState priceState,
        Instant dueAt,
        boolean late,
        Instant changedAt,
        boolean readable) {}
