package org.cordee.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.regex.Pattern;
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
 * @param contactPhone the number at which the establishment can be called about a consortium; personal data
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
        @Column(name = "contact_email") @Nullable String contactEmail,
        @Column(name = "contact_phone") @Nullable String contactPhone) {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()/-]{4,27}[0-9]");

    public EstablishmentProfile {
        TextLength.atMost(200, "tradeName", tradeName);
        if (capacityHoursPerMonth != null && (capacityHoursPerMonth < 0 || capacityHoursPerMonth > 1_000_000)) {
            throw RuleViolation.of("capacityHoursPerMonth", "organisation.capacity.out-of-range");
        }
        if (contactEmail != null && !EmailAddress.isPlausible(contactEmail)) {
            throw RuleViolation.of("contactEmail", "organisation.contact-email.malformed");
        }
        if (contactPhone != null && !PHONE.matcher(contactPhone).matches()) {
            throw RuleViolation.of("contactPhone", "organisation.contact-phone.malformed");
        }
    }

    /** Creates an establishment without a telephone number. */
    public EstablishmentProfile(
            @Nullable Siret siret,
            @Nullable String tradeName,
            Address address,
            Convention convention,
            @Nullable Percentage disadvantagedRatio,
            @Nullable Percentage insertionStaffRatio,
            @Nullable Integer capacityHoursPerMonth,
            @Nullable String contactEmail) {
        this(
                siret,
                tradeName,
                address,
                convention,
                disadvantagedRatio,
                insertionStaffRatio,
                capacityHoursPerMonth,
                contactEmail,
                null);
    }

    /** Creates an ordinary establishment with its number and place and nothing else. */
    public static EstablishmentProfile at(Siret siret, Address address) {
        return new EstablishmentProfile(siret, null, address, Convention.NONE, null, null, null, null);
    }

    /** Returns the profile without the contact address and number, for users who may not see a person's. */
    public EstablishmentProfile withoutContact() {
        return with(siret, null, null);
    }

    /** Returns the profile of the establishment with the given number. */
    EstablishmentProfile with(@Nullable Siret number) {
        return with(number, contactEmail, contactPhone);
    }

    /** Returns the profile with other free hours a month. */
    EstablishmentProfile withCapacity(int hoursPerMonth) {
        return new EstablishmentProfile(
                siret,
                tradeName,
                address,
                convention,
                disadvantagedRatio,
                insertionStaffRatio,
                hoursPerMonth,
                contactEmail,
                contactPhone);
    }

    /** Returns the profile with another end of its convention. */
    EstablishmentProfile withConventionUntil(LocalDate day) {
        Convention longer = new Convention(
                convention.kind(),
                convention.number(),
                new ValidityPeriod(convention.period().from(), day));
        return new EstablishmentProfile(
                siret,
                tradeName,
                address,
                longer,
                disadvantagedRatio,
                insertionStaffRatio,
                capacityHoursPerMonth,
                contactEmail,
                contactPhone);
    }

    private EstablishmentProfile with(@Nullable Siret number, @Nullable String email, @Nullable String phone) {
        return new EstablishmentProfile(
                number,
                tradeName,
                address,
                convention,
                disadvantagedRatio,
                insertionStaffRatio,
                capacityHoursPerMonth,
                email,
                phone);
    }
}
