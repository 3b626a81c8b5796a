package org.cordee.organisation.importing;

import java.time.LocalDate;
import java.util.Set;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.Siren;
import org.cordee.organisation.Siret;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one line of a file about an organisation and, when it names one, about an establishment. Null, or an
 * empty set, means that the line says nothing of it: such a fact stays as the directory has it.
 *
 * @param siren the legal unit; always present
 * @param siret the establishment; null for a line about the legal unit alone, as in the file of legal units of SIRENE
 * and in lists without establishment numbers
 * @param hidden whether the register restricts the diffusion of this unit: then neither name nor address of it may be
 * stored, shown or written to
 */
record SourceFacts(
        Siren siren, @Nullable Siret siret, boolean hidden, UnitFacts unit, SiteFacts site, DeclaredFacts declared) {

    /** Creates the facts of a line without figures and without a statement about the capital. */
    SourceFacts(Siren siren, @Nullable Siret siret, boolean hidden, UnitFacts unit, SiteFacts site) {
        this(siren, siret, hidden, unit, site, DeclaredFacts.NONE);
    }

    /**
     * The facts that only the organisation knows of itself, as Cordée's own file has it: its figures and its capital.
     *
     * @param figures of the last closed year; a null in it means that the line says nothing of this figure
     */
    record DeclaredFacts(SizeFigures figures, Statement statement) {

        static final DeclaredFacts NONE = new DeclaredFacts(SizeFigures.UNKNOWN, Statement.NOTHING);
    }

    /**
     * The facts of a line about the legal unit.
     *
     * @param naf main activity in NAF rev. 2 without a point, as 8129A; valid until 31 December 2026
     * @param naf2025 main activity in NAF 2025, valid from 1 January 2027 (decree 2025-736)
     * @param headcountRange INSEE's code of the number of employees, as 12 for 20 to 49
     * @param socialEconomy whether the register says that the unit belongs to the social and solidarity economy
     * @param ceasedOn the day on which the unit ceased
     */
    record UnitFacts(
            @Nullable String legalName,
            @Nullable LegalForm legalForm,
            @Nullable String naf,
            @Nullable String naf2025,
            @Nullable String headcountRange,
            @Nullable Boolean socialEconomy,
            @Nullable LocalDate esusFrom,
            @Nullable LocalDate esusTo,
            @Nullable LocalDate ceasedOn,
            Set<Cpv> activities,
            Set<String> themes,
            Set<String> zones) {

        static final UnitFacts NONE =
                new UnitFacts(null, null, null, null, null, null, null, null, null, Set.of(), Set.of(), Set.of());
    }

    /**
     * The facts of a line about the establishment.
     *
     * @param commune INSEE's code of the commune, as 93066 or 2A004; null when only a postal code is known
     * @param latitude degrees north (WGS 84); null when the line has no position
     * @param longitude degrees east (WGS 84)
     * @param seat whether it is the seat of the legal unit
     * @param contactEmail an address of the establishment; personal data when it names a person
     * @param closedOn the day on which it was closed
     */
    record SiteFacts(
            @Nullable String tradeName,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String commune,
            @Nullable String department,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Boolean seat,
            @Nullable InsertionKind kind,
            @Nullable String conventionNumber,
            @Nullable LocalDate conventionFrom,
            @Nullable LocalDate conventionTo,
            @Nullable Integer capacityHoursPerMonth,
            @Nullable String contactEmail,
            @Nullable String contactPhone,
            @Nullable LocalDate closedOn) {

        static final SiteFacts NONE = new SiteFacts(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
