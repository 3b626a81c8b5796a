package org.cordee.organisation.importing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Address;
import org.cordee.organisation.Convention;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.EssProof;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.LegalUnit;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.Siret;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.Statement;
import org.cordee.organisation.Themes;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.organisation.Vocation;
import org.cordee.organisation.importing.ImportReport.Remark;
import org.cordee.organisation.importing.SourceFacts.SiteFacts;
import org.cordee.organisation.importing.SourceFacts.UnitFacts;
import org.cordee.organisation.importing.SourceLines.Declared;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of a directory file; continues after an error, so that the user sees all errors of the line at once.
 */
final class DirectoryLine {

    private final CSVRecord csv;
    private final LineCells cells;
    private final @Nullable OrganisationProfile organisation;
    private final @Nullable EstablishmentProfile establishment;
    private final Statement statement;

    DirectoryLine(DirectoryFile file, CSVRecord csv) {
        this.csv = csv;
        this.cells = new LineCells(file, csv);
        Siret siret = cells.siret();
        this.organisation = organisation();
        this.establishment = establishment(siret);
        this.statement = new OwnershipCells(cells.faults())
                .read(cells.cell(DirectoryColumn.PUBLIC_OWNERSHIP), cells.cell(DirectoryColumn.PARTNERS));
    }

    /** Returns the line for the import, with all its errors, or with its facts. */
    SourceLines.Line read(int number) {
        List<Remark> errors = List.copyOf(cells.faults());
        return new SourceLines.Line(
                number,
                shortened(cells.cell(DirectoryColumn.SIRET), 20),
                shortened(cells.cell(DirectoryColumn.NAME), 200),
                List.of(csv.values()),
                errors.isEmpty() ? facts() : null,
                new Declared(organisation == null ? SizeFigures.UNKNOWN : organisation.figures(), statement),
                errors,
                List.copyOf(cells.notes()));
    }

    private @Nullable SourceFacts facts() {
        if (organisation == null || establishment == null || establishment.siret() == null) {
            return null;
        }
        ValidityPeriod esus = Objects.requireNonNullElse(organisation.essProof().esus(), ValidityPeriod.UNDATED);
        String naf = organisation.naf();
        UnitFacts unit = new UnitFacts(
                organisation.legalName(),
                cells.cell(DirectoryColumn.FORM).isEmpty() ? null : organisation.legalForm(),
                naf == null ? null : naf.replace(".", ""),
                null,
                null,
                null,
                esus.from(),
                esus.to(),
                null,
                organisation.activities(),
                organisation.themes(),
                organisation.zones());
        return new SourceFacts(
                establishment.siret().siren(), establishment.siret(), false, unit, site(establishment));
    }

    private static SiteFacts site(EstablishmentProfile establishment) {
        Address address = establishment.address();
        Convention convention = establishment.convention();
        return new SiteFacts(
                establishment.tradeName(),
                address.street(),
                address.postalCode(),
                address.city(),
                null,
                address.department(),
                null,
                null,
                null,
                convention.kind(),
                convention.number(),
                convention.period().from(),
                convention.period().to(),
                establishment.capacityHoursPerMonth(),
                establishment.contactEmail(),
                establishment.contactPhone(),
                null);
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    private @Nullable OrganisationProfile organisation() {
        LegalForm form = cells.legalForm();
        SizeFigures figures = cells.read(
                "headcount",
                "",
                any -> new SizeFigures(
                        cells.figure(DirectoryColumn.HEADCOUNT),
                        cells.figure(DirectoryColumn.TURNOVER),
                        cells.figure(DirectoryColumn.BALANCE)));
        Set<Cpv> activities = cells.each(DirectoryColumn.CPV, Cpv::new);
        Set<String> themes = cells.each(DirectoryColumn.THEMES, Themes::code);
        Set<String> zones = cells.each(DirectoryColumn.ZONES, zone -> zone.toUpperCase(Locale.ROOT));
        ValidityPeriod esus = cells.period(DirectoryColumn.ESUS_FROM, DirectoryColumn.ESUS_TO);
        String naf = LineCells.orNull(cells.cell(DirectoryColumn.NAF));
        return cells.read(
                "legalName",
                cells.cell(DirectoryColumn.NAME),
                name -> new OrganisationProfile(
                        new LegalUnit(
                                name,
                                form,
                                Vocation.ENTERPRISE,
                                naf,
                                figures == null ? SizeFigures.UNKNOWN : figures,
                                null,
                                null,
                                SizeFigures.UNKNOWN,
                                new EssProof(null, esus.isUndated() ? null : esus)),
                        themes,
                        activities,
                        zones));
    }

    private @Nullable EstablishmentProfile establishment(@Nullable Siret siret) {
        InsertionKind kind = cells.insertionKind();
        ValidityPeriod period = cells.period(DirectoryColumn.CONVENTION_FROM, DirectoryColumn.CONVENTION_TO);
        Address address = cells.read(
                "city",
                cells.cell(DirectoryColumn.CITY),
                city -> new Address(
                        LineCells.orNull(cells.cell(DirectoryColumn.STREET)), cells.postalCode(), city, null, "FR"));
        Integer capacity = cells.hours(cells.figure(DirectoryColumn.CAPACITY));
        if (address == null || siret == null) {
            return null;
        }
        return cells.read(
                "contactEmail",
                cells.cell(DirectoryColumn.EMAIL),
                email -> new EstablishmentProfile(
                        siret,
                        LineCells.orNull(cells.cell(DirectoryColumn.TRADE_NAME)),
                        address,
                        new Convention(kind, LineCells.orNull(cells.cell(DirectoryColumn.CONVENTION_NUMBER)), period),
                        null,
                        null,
                        capacity,
                        LineCells.orNull(email),
                        LineCells.orNull(cells.cell(DirectoryColumn.PHONE))));
    }
}
