package org.cordee.organisation.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    int number() {
        return (int) csv.getRecordNumber();
    }

    /** Returns the SIRET as written in the file, for the report. */
    String writtenSiret() {
        String written = cells.cell(DirectoryColumn.SIRET);
        return written.length() > 20 ? written.substring(0, 20) : written;
    }

    String name() {
        String name = cells.cell(DirectoryColumn.NAME);
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    boolean isRefused() {
        return !cells.faults().isEmpty();
    }

    /** Returns the errors first, then the repaired values. */
    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>(cells.faults());
        remarks.addAll(cells.notes());
        return remarks;
    }

    OrganisationProfile requireOrganisation() {
        if (organisation == null) {
            throw new IllegalStateException("a refused line is not stored");
        }
        return organisation;
    }

    EstablishmentProfile requireEstablishment() {
        if (establishment == null) {
            throw new IllegalStateException("a refused line is not stored");
        }
        return establishment;
    }

    /** Returns the statement about the capital, empty when the line has none. */
    Statement statement() {
        return statement;
    }

    @Nullable
    Siret readSiret() {
        return establishment == null ? null : establishment.siret();
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
