package org.cordee.espd;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a buyer or an operator.
 *
 * @param ids SIRET, VAT number or others; a buyer may have none
 * @param endpoint the electronic address for procurement, with its scheme
 */
public record EspdParty(
        List<EspdId> ids,
        @Nullable String name,
        @Nullable String website,
        @Nullable EspdId endpoint,
        @Nullable EspdAddress address,
        @Nullable EspdContact contact) {

    public EspdParty {
        ids = List.copyOf(ids);
    }

    /**
     * A postal address.
     *
     * @param country three letters (ISO 3166-1), as FRA
     */
    public record EspdAddress(
            @Nullable String street,
            @Nullable String city,
            @Nullable String postalZone,
            @Nullable String country) {}

    /** The person or service to write to. */
    public record EspdContact(
            @Nullable String name,
            @Nullable String telephone,
            @Nullable String fax,
            @Nullable String email) {}

    /** Returns the first identifier, or null when the party has none. */
    public @Nullable EspdId firstId() {
        return ids.isEmpty() ? null : ids.get(0);
    }

    /** Omits persons and addresses, because this text may be logged. */
    @Override
    public String toString() {
        return "EspdParty[" + name + "]";
    }
}
