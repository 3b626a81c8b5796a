package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.cordee.law.casefile.BuyerKind;
import org.jspecify.annotations.Nullable;

/**
 * The buyer, as the notice names it.
 *
 * @param kind from the notice or from a user; null when not known
 */
@Embeddable
public record Buyer(
        @Column(name = "buyer_name") @Nullable String name,
        @Column(name = "buyer_registration") @Nullable String registrationNumber,
        @Column(name = "buyer_city") @Nullable String city,
        @Column(name = "buyer_country") @Nullable String country,

        @Enumerated(EnumType.STRING) @Column(name = "buyer_kind") @Nullable
        BuyerKind kind) {

    public static Buyer named(String name) {
        return new Buyer(name, null, null, "FR", null);
    }

    public Buyer of(@Nullable BuyerKind other) {
        return new Buyer(name, registrationNumber, city, country, other);
    }
}
