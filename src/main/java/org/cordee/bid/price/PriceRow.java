package org.cordee.bid.price;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of a grouping's list of prices: how far each member's is, never how much.
 *
 * @param readable the reader's own, or any for the lead
 */
public record PriceRow(
        UUID priceSheetId,
        UUID memberId,
        UUID organisationId,
        String organisationName,
        boolean lead,
        String lotNumber,
        String lotTitle,
        PriceSheetState state,
        Instant dueAt,
        boolean late,
        boolean readable) {}
