package org.cordee.compliance.lawcase;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer writes to a candidate after the offers: that it turns to the next in rank, and why.
 *
 * @param reasonCode the article of the ground, as in R2181-7 or R2144-7
 */
public record BuyerMessage(
        String kind, String reasonCode, @Nullable ZonedDateTime receivedAt) {

    static BuyerMessage read(Fields fields) {
        return new BuyerMessage(
                fields.get("kind", Place::text, ""),
                fields.need("reasonCode").text(),
                fields.get("receivedAt", Place::moment));
    }
}
