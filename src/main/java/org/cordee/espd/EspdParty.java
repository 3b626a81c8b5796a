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
        name = plain(name);
        website = plain(website);
        address = address == null || address.isEmpty() ? null : address;
        contact = contact == null || contact.isEmpty() ? null : contact;
    }

    /** Returns a text as a file gives it back: without blanks around it, and null when nothing is left. */
    private static @Nullable String plain(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
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
            @Nullable String country) {

        public EspdAddress {
            street = plain(street);
            city = plain(city);
            postalZone = plain(postalZone);
            country = plain(country);
        }

        boolean isEmpty() {
            return street == null && city == null && postalZone == null && country == null;
        }
    }

    /** The person or service to write to. */
    public record EspdContact(
            @Nullable String name,
            @Nullable String telephone,
            @Nullable String fax,
            @Nullable String email) {

        public EspdContact {
            name = plain(name);
            telephone = plain(telephone);
            fax = plain(fax);
            email = plain(email);
        }

        boolean isEmpty() {
            return name == null && telephone == null && fax == null && email == null;
        }
    }

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
