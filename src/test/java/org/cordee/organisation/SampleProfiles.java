package org.cordee.organisation;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An organisation with few values besides those that a test is about. */
public record SampleProfiles(
        OrganisationProfile plain,
        Vocation vocation,
        @Nullable Siren parent,
        Set<String> themes,
        Set<Cpv> activities,
        Set<String> zones) {

    public static SampleProfiles named(String name, LegalForm form) {
        OrganisationProfile plain = OrganisationProfile.named(name, form);
        return new SampleProfiles(
                plain, plain.vocation(), plain.parentSiren(), plain.themes(), plain.activities(), plain.zones());
    }

    /** Returns a small enterprise with known figures, so that its size is certain. */
    public static OrganisationProfile small(String name, LegalForm form) {
        return small(OrganisationProfile.named(name, form));
    }

    public static OrganisationProfile small(OrganisationProfile profile) {
        return figured(
                profile,
                new SizeFigures(BigDecimal.valueOf(12), BigDecimal.valueOf(900_000), BigDecimal.valueOf(400_000)));
    }

    public static OrganisationProfile figured(OrganisationProfile profile, SizeFigures figures) {
        return new OrganisationProfile(
                new LegalUnit(
                        profile.legalName(),
                        profile.legalForm(),
                        profile.vocation(),
                        profile.naf(),
                        figures,
                        profile.fiscalYear(),
                        profile.parentSiren(),
                        profile.groupFigures(),
                        profile.essProof()),
                profile.themes(),
                profile.activities(),
                profile.zones());
    }

    public SampleProfiles as(Vocation other) {
        return new SampleProfiles(plain, other, parent, themes, activities, zones);
    }

    public SampleProfiles below(Siren other) {
        return new SampleProfiles(plain, vocation, other, themes, activities, zones);
    }

    public SampleProfiles about(Set<String> others) {
        return new SampleProfiles(plain, vocation, parent, others, activities, zones);
    }

    public SampleProfiles doing(Set<Cpv> others) {
        return new SampleProfiles(plain, vocation, parent, themes, others, zones);
    }

    public SampleProfiles in(Set<String> others) {
        return new SampleProfiles(plain, vocation, parent, themes, activities, others);
    }

    public OrganisationProfile profile() {
        return new OrganisationProfile(
                new LegalUnit(
                        plain.legalName(),
                        plain.legalForm(),
                        vocation,
                        plain.naf(),
                        plain.figures(),
                        plain.fiscalYear(),
                        parent,
                        plain.groupFigures(),
                        plain.essProof()),
                themes,
                activities,
                zones);
    }
}
