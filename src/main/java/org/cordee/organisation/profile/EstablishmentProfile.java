package org.cordee.organisation.profile;

import org.cordee.shared.EmailAddress;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says about one establishment.
 *
 * @param siret null only for an establishment of a foreign organisation
 * @param disadvantagedRatio share of disadvantaged or disabled workers, which reserved lots ask for (L2113-12, -13)
 * @param insertionStaffRatio share of the staff whose hours count for a social clause
 * @param capacityHoursPerMonth hours a month that can be given to a new contract; null when nobody said
 * @param contactEmail where an invitation is sent while nobody there has an account; personal data
 */
public record EstablishmentProfile(
        @Nullable Siret siret,
        @Nullable String tradeName,
        Address address,
        Convention convention,
        @Nullable Percentage disadvantagedRatio,
        @Nullable Percentage insertionStaffRatio,
        @Nullable Integer capacityHoursPerMonth,
        @Nullable String contactEmail) {

    public EstablishmentProfile {
        Length.atMost(200, "tradeName", tradeName);
        if (capacityHoursPerMonth != null && (capacityHoursPerMonth < 0 || capacityHoursPerMonth > 1_000_000)) {
            throw RuleViolation.of("capacityHoursPerMonth", "organisation.capacity.out-of-range");
        }
        if (contactEmail != null && !EmailAddress.isPlausible(contactEmail)) {
            throw RuleViolation.of("contactEmail", "organisation.contact-email.malformed");
        }
    }

    /** An ordinary establishment of which only number and place are known. */
    public static EstablishmentProfile at(Siret siret, Address address) {
        return new EstablishmentProfile(siret, null, address, Convention.NONE, null, null, null, null);
    }

    /** For readers who have no business with the address of a person. */
    public EstablishmentProfile withoutContact() {
        return new EstablishmentProfile(
                siret,
                tradeName,
                address,
                convention,
                disadvantagedRatio,
                insertionStaffRatio,
                capacityHoursPerMonth,
                null);
    }
}
