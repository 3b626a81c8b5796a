package org.cordee.organisation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Address;
import org.cordee.organisation.Convention;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.OrganisationDetail.EstablishmentDetail;
import org.cordee.organisation.Siret;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * An establishment as API clients read and write it.
 *
 * @param version the organisation's version that was read; must be sent when writing
 * @param commune from the register, as position, seat and closure; ignored when writing
 * @param contactEmail present for users who may edit the establishment, else left out, as the number
 */
record EstablishmentBody(
        @Nullable UUID id,
        @Nullable Long version,
        @Nullable String siret,
        @Nullable String tradeName,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String department,
        @Nullable String country,
        @Nullable InsertionKind insertionKind,
        @Nullable String conventionNumber,
        @Nullable LocalDate conventionFrom,
        @Nullable LocalDate conventionTo,
        @Nullable Boolean conventionHolds,
        @Nullable BigDecimal disadvantagedRatio,
        @Nullable BigDecimal insertionStaffRatio,
        @Nullable Integer capacityHoursPerMonth,
        @Nullable String contactEmail,
        @Nullable String contactPhone,
        @Nullable String commune,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable Boolean seat,
        @Nullable LocalDate closedOn) {

    static EstablishmentBody of(EstablishmentDetail detail) {
        EstablishmentProfile profile = detail.profile();
        return new EstablishmentBody(
                detail.id(),
                null,
                profile.siret() == null ? null : profile.siret().value(),
                profile.tradeName(),
                profile.address().street(),
                profile.address().postalCode(),
                profile.address().city(),
                profile.address().department(),
                profile.address().country(),
                profile.convention().kind(),
                profile.convention().number(),
                profile.convention().period().from(),
                profile.convention().period().to(),
                detail.proven(),
                value(profile.disadvantagedRatio()),
                value(profile.insertionStaffRatio()),
                profile.capacityHoursPerMonth(),
                profile.contactEmail(),
                profile.contactPhone(),
                detail.place().commune(),
                detail.place().latitude(),
                detail.place().longitude(),
                detail.place().seat(),
                detail.place().closedOn());
    }

    EstablishmentProfile profile() {
        if (city == null) {
            throw RuleViolation.of("city", "organisation.address.no-city");
        }
        return new EstablishmentProfile(
                siret == null ? null : new Siret(siret),
                tradeName,
                new Address(street, postalCode, city, department, country == null ? "FR" : country),
                new Convention(
                        insertionKind == null ? InsertionKind.NONE : insertionKind,
                        conventionNumber,
                        new ValidityPeriod(conventionFrom, conventionTo)),
                percentage("disadvantagedRatio", disadvantagedRatio),
                percentage("insertionStaffRatio", insertionStaffRatio),
                capacityHoursPerMonth,
                contactEmail,
                contactPhone);
    }

    private static @Nullable BigDecimal value(@Nullable Percentage percentage) {
        return percentage == null ? null : percentage.value();
    }

    private static @Nullable Percentage percentage(String field, @Nullable BigDecimal value) {
        return value == null ? null : RuleViolation.inField(field, () -> new Percentage(value));
    }
}
