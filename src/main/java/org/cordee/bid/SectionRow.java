package org.cordee.bid;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a consortium's list of sections with its state. It contains no text and no price, so that every member
 * may see the whole list.
 *
 * @param heading the criterion the section answers, as in the outline
 * @param organisationName the name of the writer
 * @param reviewerName the name of the reviewer
 * @param priceSheetId the writer's price sheet in that lot
 * @param late true when the writer or the reviewer is late
 * @param readable true when the reader may open the section: its writer, its reviewer or the lead
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
