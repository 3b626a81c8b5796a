package org.cordee.composer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.EnterpriseFigures;
import org.cordee.law.casefile.EssStatus;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Convention;
import org.cordee.organisation.EssProof;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/** Converts an establishment of the directory into the facts that the law needs; unproven facts are left out. */
final class FirmWriting {

    /**
     * The maximum turnover: larger than any threshold of size, and the largest value that a column of amounts holds.
     */
    private static final BigDecimal MOST = BigDecimal.valueOf(9_999_999_999_999L);

    private FirmWriting() {}

    static Firm of(EstablishmentFacts facts, OrganisationProfile profile, LocalDate today) {
        String siret = String.valueOf(facts.siret());
        return new Firm(
                facts.establishmentId(),
                facts.organisationId(),
                siret,
                facts.legalName(),
                facts.profile().address().city(),
                facts.kinds(),
                facts.profile().capacityHoursPerMonth(),
                new CaseOperator(
                        siret,
                        false,
                        facts.legalName(),
                        legalForm(profile.legalForm()),
                        figures(profile.figures()),
                        profile.parentSiren() == null
                                ? null
                                : profile.parentSiren().value(),
                        figures(profile.groupFigures()),
                        List.of(),
                        null,
                        null,
                        false,
                        ess(profile.essProof(), today),
                        insertion(facts),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static String legalForm(LegalForm form) {
        return switch (form) {
            case PUBLIC_LAW -> "PUBLIC";
            case COMMERCIAL, SOLE_TRADER -> "";
            case ASSOCIATION, SCOP, SCIC, COOPERATIVE, MUTUAL, FOUNDATION -> form.name();
        };
    }

    private static EnterpriseFigures figures(SizeFigures figures) {
        return new EnterpriseFigures(figures.headcount(), amount(figures.turnover()), amount(figures.balance()));
    }

    private static @Nullable Amount amount(@Nullable BigDecimal euros) {
        return euros == null ? null : new Amount(euros.min(MOST));
    }

    private static CaseOperator.Ess ess(EssProof proof, LocalDate today) {
        ValidityPeriod esus = proof.esus();
        LocalDate mention = proof.mentionSince();
        if (mention != null && !today.isBefore(mention)) {
            return new CaseOperator.Ess(EssStatus.ESS_COMPANY, mention, null, null, null);
        }
        if (esus != null && !esus.isUndated()) {
            return new CaseOperator.Ess(EssStatus.ESUS, esus.from(), esus.to(), null, null);
        }
        return new CaseOperator.Ess(EssStatus.NONE, null, null, null, null);
    }

    private static CaseOperator.Insertion insertion(EstablishmentFacts facts) {
        Convention convention = facts.profile().convention();
        boolean proven =
                !convention.kind().needsConvention() || !convention.period().isUndated();
        return new CaseOperator.Insertion(
                proven ? convention.kind() : InsertionKind.NONE,
                convention.period().from(),
                convention.period().to(),
                facts.profile().disadvantagedRatio(),
                facts.profile().insertionStaffRatio());
    }
}
