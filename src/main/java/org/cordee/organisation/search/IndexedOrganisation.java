package org.cordee.organisation.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.Vocation;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one organisation that the index holds. There is no address of a person among them.
 *
 * @param naf2025 main activity in NAF 2025
 * @param headcountRange INSEE's code of the number of employees, as 12 for 20 to 49
 * @param socialEconomy whether the register says that it belongs to the social and solidarity economy
 * @param open whether it accepts to bid with others; null when it did not say
 * @param changedOn the day of the last change, in Paris
 * @param activities CPV codes of eight digits
 * @param zones départements and NUTS areas where it works besides its own
 */
record IndexedOrganisation(
        UUID id,
        @Nullable String siren,
        String legalName,
        LegalForm form,
        Vocation vocation,
        EnterpriseSize size,
        @Nullable String naf,
        @Nullable String naf2025,
        @Nullable String headcountRange,
        @Nullable LocalDate mentionSince,
        @Nullable LocalDate esusFrom,
        @Nullable LocalDate esusTo,
        boolean socialEconomy,
        @Nullable Boolean open,
        @Nullable LocalDate ceasedOn,
        boolean hidden,
        LocalDate changedOn,
        Set<String> themes,
        Set<String> activities,
        Set<String> zones,
        List<IndexedEstablishment> establishments) {

    /**
     * The facts of one establishment.
     *
     * @param commune INSEE's code of the commune
     * @param latitude degrees north (WGS 84); null when the position is not known
     * @param longitude degrees east (WGS 84)
     * @param rough whether the position is only the middle of its commune
     * @param capacity hours available in a month
     */
    record IndexedEstablishment(
            UUID id,
            @Nullable String siret,
            @Nullable String tradeName,
            @Nullable String postalCode,
            String city,
            @Nullable String department,
            @Nullable String commune,
            @Nullable Double latitude,
            @Nullable Double longitude,
            boolean rough,
            boolean seat,
            InsertionKind kind,
            @Nullable LocalDate conventionFrom,
            @Nullable LocalDate conventionTo,
            @Nullable Integer capacity,
            @Nullable LocalDate closedOn) {}
}
