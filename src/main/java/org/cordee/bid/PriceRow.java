package org.cordee.bid;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of a consortium's list of prices: the state of a member's price, never the amount.
 *
 * @param lotId the lot that the member prices
 * @param readable true for the reader's own price, and for every price when the reader is the lead
 */
public record PriceRow(
        UUID priceSheetId,
        UUID memberId,
        UUID organisationId,
        UUID lotId,
        String organisationName,
        boolean lead,
        String lotNumber,
        String lotTitle,
        PriceSheetState state,
        Instant dueAt,
        boolean late,
        boolean readable) {}
