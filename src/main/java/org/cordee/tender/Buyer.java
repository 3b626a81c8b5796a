package org.cordee.tender;

import org.jspecify.annotations.Nullable;

/**
 * The buyer, as the notice names it.
 *
 * @param kind from the notice or from a user; null when not known
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
