package org.cordee.organisation.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.Vocation;
import org.jspecify.annotations.Nullable;

/**
 * One result: an organisation with its establishment that matches best. There is no contact among the values.
 *
 * @param establishmentId null for an organisation without establishments
 * @param kinds those of the organisation and of this establishment on the day of the search
 * @param kilometres from the searched place to the establishment, rounded; null without a place or a position, and when
 * of the two no more is known than the département in which both lie
 * @param approximate whether the kilometres are those of the middle of its commune or of the seat of its département
 * @param activities its recorded activities with their labels, those that matched first
 * @param themes codes
 * @param zones départements and NUTS areas where it works besides its own
 * @param capacity hours available in a month; null when not recorded
 * @param open whether it accepts to bid with others; null when it did not say
 * @param conventionTo the last day of its convention or accreditation; null without a valid one and without an end
 * @param esusTo the last day of its ESUS accreditation; null without a valid one and without an end
 * @param changedOn the day of the last change of the entry
 * @param establishments how many are recorded
 */
public record SearchHit(
        UUID organisationId,
        @Nullable UUID establishmentId,
        String legalName,
        @Nullable String tradeName,
        @Nullable String siren,
        @Nullable String siret,
        Set<OrganisationKind> kinds,
        Vocation vocation,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String department,
        @Nullable Long kilometres,
        boolean approximate,
        List<Activity> activities,
        @Nullable String naf,
        @Nullable String naf2025,
        @Nullable String headcountRange,
        List<String> themes,
        List<String> zones,
        @Nullable Integer capacity,
        @Nullable Boolean open,
        @Nullable LocalDate conventionTo,
        @Nullable LocalDate esusTo,
        LocalDate changedOn,
        int establishments,
        List<Reason> reasons) {

    /** One activity: its CPV or NAF code and its label; the label is the code when no list has it. */
    public record Activity(String code, String label) {}
}
