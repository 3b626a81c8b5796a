package org.cordee.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The entry of one establishment in the directory.
 *
 * @param siret null for an establishment of a foreign organisation, else present
 * @param disadvantagedRatio share of disadvantaged or disabled workers, which reserved lots ask for (L2113-12, -13)
 * @param insertionStaffRatio share of the staff whose hours count for a social clause
 * @param capacityHoursPerMonth hours a month that can be given to a new contract; null when not known
 * @param contactEmail the address for invitations while no person of the establishment has an account; personal data
 */
@Embeddable
public record EstablishmentProfile(
        @Nullable Siret siret,
        @Column(name = "trade_name") @Nullable String tradeName,
        Address address,
        Convention convention,
        @Column(name = "disadvantaged_ratio") @Nullable Percentage disadvantagedRatio,
        @Column(name = "insertion_staff_ratio") @Nullable Percentage insertionStaffRatio,
        @Column(name = "capacity_hours_per_month") @Nullable Integer capacityHoursPerMonth,
        @Column(name = "contact_email") @Nullable String contactEmail) {

    public EstablishmentProfile {
        TextLength.atMost(200, "tradeName", tradeName);
        if (capacityHoursPerMonth != null && (capacityHoursPerMonth < 0 || capacityHoursPerMonth > 1_000_000)) {
            throw RuleViolation.of("capacityHoursPerMonth", "organisation.capacity.out-of-range");
        }
        if (contactEmail != null && !EmailAddress.isPlausible(contactEmail)) {
            throw RuleViolation.of("contactEmail", "organisation.contact-email.malformed");
        }
    }

    /** Creates an ordinary establishment with its number and place and nothing else. */
    public static EstablishmentProfile at(Siret siret, Address address) {
        return new EstablishmentProfile(siret, null, address, Convention.NONE, null, null, null, null);
    }

    /** Returns the profile without the contact address, for users who may not see a person's address. */
    public EstablishmentProfile withoutContact() {
        return with(siret, null);
    }

    /** Returns the profile of the establishment with the given number. */
    EstablishmentProfile with(@Nullable Siret number) {
        return with(number, contactEmail);
    }

    private EstablishmentProfile with(@Nullable Siret number, @Nullable String contact) {
        return new EstablishmentProfile(
                number,
                tradeName,
                address,
                convention,
                disadvantagedRatio,
                insertionStaffRatio,
                capacityHoursPerMonth,
                contact);
    }
}
