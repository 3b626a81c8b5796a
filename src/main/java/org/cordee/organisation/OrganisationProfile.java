package org.cordee.organisation;

import java.util.Set;
import java.util.TreeSet;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The entry of an organisation in the directory, without its identifiers: one value for form, API and import.
 *
 * @param openToCocontracting whether it wants to be a member of a consortium; null when it has not said
 * @param zones the areas where it works outside its own département: département codes or NUTS areas
 */
public record OrganisationProfile(
        LegalUnit unit,
        Set<String> themes,
        Set<Cpv> activities,
        Set<String> zones,
        @Nullable Boolean openToCocontracting) {

    public OrganisationProfile {
        for (String zone : zones) {
            if (!Departments.exists(zone) && !zone.matches("[A-Z]{2}[A-Z0-9]{0,3}")) {
                throw RuleViolation.of("zones", "organisation.zone.unknown", zone);
            }
        }
        themes = Set.copyOf(new TreeSet<>(themes));
        activities = Set.copyOf(activities);
        zones = Set.copyOf(zones);
    }

    /** Creates a profile that does not say whether the organisation is open to co-contracting. */
    public OrganisationProfile(LegalUnit unit, Set<String> themes, Set<Cpv> activities, Set<String> zones) {
        this(unit, themes, activities, zones, null);
    }

    /** Creates the smallest profile: a name and a form. */
    public static OrganisationProfile named(String legalName, LegalForm form) {
        return new OrganisationProfile(LegalUnit.named(legalName, form), Set.of(), Set.of(), Set.of());
    }

    public String legalName() {
        return unit.legalName();
    }

    public LegalForm legalForm() {
        return unit.legalForm();
    }

    public Vocation vocation() {
        return unit.vocation();
    }

    public @Nullable String naf() {
        return unit.naf();
    }

    public SizeFigures figures() {
        return unit.figures();
    }

    public @Nullable Integer fiscalYear() {
        return unit.fiscalYear();
    }

    public @Nullable Siren parentSiren() {
        return unit.parentSiren();
    }

    public SizeFigures groupFigures() {
        return unit.groupFigures();
    }

    public EssProof essProof() {
        return unit.essProof();
    }
}
