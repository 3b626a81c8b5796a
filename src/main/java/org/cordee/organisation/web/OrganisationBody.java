package org.cordee.organisation.web;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.EssProof;
import org.cordee.organisation.EssStatus;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.LegalUnit;
import org.cordee.organisation.OrganisationDetail;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.Siren;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.Themes;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.organisation.Vocation;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as API clients read and write it.
 *
 * @param version the version that was read; must be sent back when writing
 * @param naf2025 from the register, as range of headcount, social economy, cessation and diffusion; ignored when writing
 * @param size computed, as {@code essStatus} and {@code kinds}; ignored when writing
 * @param simulated generated for a simulation
 */
record OrganisationBody(
        @Nullable UUID id,
        @Nullable Long version,
        @Nullable String siren,
        @Nullable String foreignId,
        @Nullable String country,
        @Nullable Boolean simulated,
        @Nullable String legalName,
        @Nullable LegalForm legalForm,
        @Nullable Vocation vocation,
        @Nullable String naf,
        @Nullable Figures figures,
        @Nullable Integer fiscalYear,
        @Nullable String parentSiren,
        @Nullable Figures groupFigures,
        @Nullable LocalDate essMentionSince,
        @Nullable LocalDate esusFrom,
        @Nullable LocalDate esusTo,
        @Nullable Set<String> themes,
        @Nullable Set<String> activities,
        @Nullable Set<String> zones,
        @Nullable Boolean openToCocontracting,
        @Nullable String naf2025,
        @Nullable String headcountRange,
        @Nullable Boolean socialEconomy,
        @Nullable LocalDate ceasedOn,
        @Nullable Boolean hidden,
        @Nullable EnterpriseSize size,
        @Nullable EssStatus essStatus,
        @Nullable Set<OrganisationKind> kinds,
        @Nullable List<@NotNull EstablishmentBody> establishments) {

    /** The figures that decide the size: annual work units and euros. */
    public record Figures(
            @Nullable BigDecimal headcount,
            @Nullable BigDecimal turnover,
            @Nullable BigDecimal balance) {

        static Figures of(SizeFigures figures) {
            return new Figures(figures.headcount(), figures.turnover(), figures.balance());
        }

        static SizeFigures read(@Nullable Figures body) {
            return body == null
                    ? SizeFigures.UNKNOWN
                    : new SizeFigures(body.headcount(), body.turnover(), body.balance());
        }
    }

    static OrganisationBody of(OrganisationDetail detail) {
        OrganisationProfile profile = detail.profile();
        ValidityPeriod esus = profile.essProof().esus();
        Siren siren = detail.identity().siren();
        Siren parent = profile.parentSiren();
        return new OrganisationBody(
                detail.id(),
                detail.version(),
                siren == null ? null : siren.value(),
                detail.identity().foreignId(),
                detail.identity().country(),
                detail.identity().simulated(),
                profile.legalName(),
                profile.legalForm(),
                profile.vocation(),
                profile.naf(),
                Figures.of(profile.figures()),
                profile.fiscalYear(),
                parent == null ? null : parent.value(),
                Figures.of(profile.groupFigures()),
                profile.essProof().mentionSince(),
                esus == null ? null : esus.from(),
                esus == null ? null : esus.to(),
                profile.themes(),
                profile.activities().stream().map(Cpv::code).collect(Collectors.toSet()),
                profile.zones(),
                profile.openToCocontracting(),
                detail.register().naf2025(),
                detail.register().headcountRange(),
                detail.register().socialEconomy(),
                detail.register().ceasedOn(),
                detail.register().hidden(),
                detail.size(),
                detail.essStatus(),
                detail.kinds(),
                detail.establishments().stream().map(EstablishmentBody::of).toList());
    }

    OrganisationIdentity identity() {
        return new OrganisationIdentity(
                siren == null ? null : new Siren(siren),
                foreignId,
                country == null ? "FR" : country,
                Boolean.TRUE.equals(simulated),
                false);
    }

    OrganisationProfile profile() {
        if (legalName == null) {
            throw RuleViolation.of("legalName", "organisation.required");
        }
        if (legalForm == null) {
            throw RuleViolation.of("legalForm", "organisation.required");
        }
        boolean accredited = esusFrom != null || esusTo != null;
        return new OrganisationProfile(
                new LegalUnit(
                        legalName,
                        legalForm,
                        vocation == null ? Vocation.ENTERPRISE : vocation,
                        naf,
                        Figures.read(figures),
                        fiscalYear,
                        parentSiren == null ? null : new Siren(parentSiren),
                        Figures.read(groupFigures),
                        new EssProof(essMentionSince, accredited ? new ValidityPeriod(esusFrom, esusTo) : null)),
                orEmpty(themes).stream().map(Themes::code).collect(Collectors.toSet()),
                orEmpty(activities).stream().map(Cpv::new).collect(Collectors.toSet()),
                orEmpty(zones),
                openToCocontracting);
    }

    long requireVersion() {
        if (version == null) {
            throw RuleViolation.of("version", "organisation.version-missing");
        }
        return version;
    }

    private static Set<String> orEmpty(@Nullable Set<String> values) {
        return values == null ? Set.of() : values;
    }
}
