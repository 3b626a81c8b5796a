package org.cordee.bid;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of a grouping's list of contributions: where each stands. It holds no text and no price, so that every member
 * may see the whole list.
 *
 * @param readable the reader may open it: its own, or any for the lead
 */
public record SectionRow(
        UUID sectionId,
        UUID priceSheetId,
        UUID memberId,
        UUID organisationId,
        String organisationName,
        boolean lead,
        String lotNumber,
        String lotTitle,
        SectionState state,
        PriceSheetState priceState,
        Instant changedAt,
        boolean readable) {}
