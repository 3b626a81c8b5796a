package org.cordee.tender.content;

import org.jspecify.annotations.Nullable;

/**
 * Who buys, as the notice names it.
 *
 * @param kind as far as the notice tells or somebody has said; null when nobody knows
 */
public record Buyer(
        @Nullable String name,
        @Nullable String registrationNumber,
        @Nullable String city,
        @Nullable String country,
        @Nullable BuyerKind kind) {

    public static Buyer named(String name) {
        return new Buyer(name, null, null, "FR", null);
    }

    public Buyer of(@Nullable BuyerKind other) {
        return new Buyer(name, registrationNumber, city, country, other);
    }
}
