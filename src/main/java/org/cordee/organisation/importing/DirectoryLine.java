package org.cordee.organisation.importing;

import java.util.List;
import java.util.Objects;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Address;
import org.cordee.organisation.Convention;
import org.cordee.organisation.EssProof;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.LegalUnit;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.Siret;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.Statement;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.organisation.Vocation;
import org.cordee.organisation.importing.ImportReport.Remark;
import org.cordee.organisation.importing.SourceFacts.SiteFacts;
import org.cordee.organisation.importing.SourceFacts.UnitFacts;
import org.jspecify.annotations.Nullable;

/** A line of Cordée's own file as the directory stores it: the organisation, its establishment and its statement. */
record DirectoryLine(ReadLine read) {

    int number() {
        return (int) read.number();
    }

    /** Returns the SIRET as written in the file, for the report. */
    String writtenSiret() {
        return read.writtenNumber();
    }

    String name() {
        return read.name();
    }

    boolean isRefused() {
        return read.isRefused();
    }

    /** Returns the errors first, then the repaired values. */
    List<Remark> remarks() {
        return read.allRemarks();
    }

    @Nullable
    Siret readSiret() {
        return read.facts() == null ? null : read.facts().siret();
    }

    /** Returns the statement about the capital, empty when the line has none. */
    Statement statement() {
        return read.facts() == null
                ? Statement.NOTHING
                : read.facts().declared().statement();
    }

    OrganisationProfile requireOrganisation() {
        SourceFacts facts = requireFacts();
        UnitFacts unit = facts.unit();
        ValidityPeriod esus = new ValidityPeriod(unit.esusFrom(), unit.esusTo());
        return new OrganisationProfile(
                new LegalUnit(
                        Objects.requireNonNull(unit.legalName()),
                        Objects.requireNonNullElse(unit.legalForm(), LegalForm.COMMERCIAL),
                        Vocation.ENTERPRISE,
                        unit.naf(),
                        facts.declared().figures(),
                        null,
                        null,
                        SizeFigures.UNKNOWN,
                        new EssProof(null, esus.isUndated() ? null : esus)),
                unit.themes(),
                unit.activities(),
                unit.zones());
    }

    EstablishmentProfile requireEstablishment() {
        SourceFacts facts = requireFacts();
        SiteFacts site = facts.site();
        return new EstablishmentProfile(
                facts.siret(),
                site.tradeName(),
                new Address(
                        site.street(), site.postalCode(), Objects.requireNonNull(site.city()), site.department(), "FR"),
                new Convention(
                        Objects.requireNonNullElse(site.kind(), InsertionKind.NONE),
                        site.conventionNumber(),
                        new ValidityPeriod(site.conventionFrom(), site.conventionTo())),
                null,
                null,
                site.capacityHoursPerMonth(),
                site.contactEmail(),
                site.contactPhone());
    }

    private SourceFacts requireFacts() {
        if (read.facts() == null) {
            throw new IllegalStateException("a refused line is not stored");
        }
        return read.facts();
    }
}
