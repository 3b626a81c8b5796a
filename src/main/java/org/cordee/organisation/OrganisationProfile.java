package org.cordee.organisation;

import java.util.Set;
import java.util.TreeSet;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The entry of an organisation in the directory, without its identifiers: one value for form, API and import.
 *
 * @param parentSiren the unit that controls it; then the group's figures decide its size (decree 2008-1354, art. 1)
 * @param zones the areas where it works outside its own département: département codes or NUTS areas
 */
public record OrganisationProfile(
        String legalName,
        LegalForm legalForm,
        Vocation vocation,
        @Nullable String naf,
        SizeFigures figures,
        @Nullable Integer fiscalYear,
        @Nullable Siren parentSiren,
        SizeFigures groupFigures,
        EssProof essProof,
        Set<String> themes,
        Set<Cpv> activities,
        Set<String> zones) {

    public OrganisationProfile {
        legalName = legalName.strip();
        if (legalName.isEmpty() || legalName.length() > 200) {
            throw RuleViolation.of("legalName", "organisation.legal-name.length");
        }
        if (naf != null && !naf.matches("[0-9]{2}\\.?[0-9]{2}[A-Z]")) {
            throw RuleViolation.of("naf", "organisation.naf.malformed", naf);
        }
        for (String zone : zones) {
            if (!Departments.exists(zone) && !zone.matches("[A-Z]{2}[A-Z0-9]{0,3}")) {
                throw RuleViolation.of("zones", "organisation.zone.unknown", zone);
            }
        }
        themes = Set.copyOf(new TreeSet<>(themes));
        activities = Set.copyOf(activities);
        zones = Set.copyOf(zones);
    }

    /** Creates the smallest profile: a name and a form. */
    public static OrganisationProfile named(String legalName, LegalForm form) {
        return new OrganisationProfile(
                legalName,
                form,
                Vocation.ENTERPRISE,
                null,
                SizeFigures.UNKNOWN,
                null,
                null,
                SizeFigures.UNKNOWN,
                EssProof.NONE,
                Set.of(),
                Set.of(),
                Set.of());
    }

    /**
     * Returns the figures that decide the size: a subsidiary of a large group is no SME, even when it is small itself.
     */
    public SizeFigures decidingFigures() {
        return parentSiren == null ? figures : groupFigures;
    }
}
