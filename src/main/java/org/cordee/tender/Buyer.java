package org.cordee.tender;

import org.jspecify.annotations.Nullable;

/** Who buys, as the notice names it. */
public record Buyer(
        @Nullable String name,
        @Nullable String registrationNumber,
        @Nullable String city,
        @Nullable String country) {

    public static Buyer named(String name) {
        return new Buyer(name, null, null, "FR");
    }
}
