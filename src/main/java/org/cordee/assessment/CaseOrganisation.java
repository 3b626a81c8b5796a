package org.cordee.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.cordee.organisation.Statement;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Converts a member as the directory knows it. A convention without any date is no proof: it is listed as unknown and
 * does not count.
 */
final class CaseOrganisation {

    private CaseOrganisation() {}

    /**
     * @param toSocialEconomy whether a lot is reserved to the ESS, so that the conditions of L2113-15 and -16 are asked
     */
    static CaseOperator of(
            ConsortiumCaseFacts facts, EstablishmentFacts place, boolean toSocialEconomy, Set<UnknownFact> unknown) {
        OrganisationProfile profile = Objects.requireNonNull(facts.profiles().get(place.organisationId()));
        String id = ConsortiumCaseFacts.id(place);
        Statement said = facts.told().statement(place.organisationId());
        note(unknown, UnknownFact.OWNERSHIP, id, said.statesOwnership());
        if (toSocialEconomy) {
            note(unknown, UnknownFact.MISSION, id, said.publicServiceMission() != null);
            note(unknown, UnknownFact.AWARDS, id, said.reservedAwards() != null);
        }
        return new CaseOperator(
                id,
                place.siret() == null,
                profile.legalName(),
                form(profile.legalForm()),
                figures(profile.figures()),
                profile.parentSiren() == null ? null : profile.parentSiren().value(),
                figures(profile.groupFigures()),
                partners(said),
                said.publicOwnership(),
                null,
                said.isAutonomous(),
                ess(profile, said.publicServiceMission()),
                insertion(id, place, unknown),
                awards(said),
                CaseExclusions.of(facts, place, unknown),
                CasePieces.of(facts, place, unknown));
    }

    private static void note(Set<UnknownFact> unknown, String code, String id, boolean said) {
        if (!said) {
            unknown.add(new UnknownFact(code, id));
        }
    }

    private static List<CaseOperator.Partner> partners(Statement said) {
        return said.partners() == null
                ? List.of()
                : said.partners().stream()
                        .map(partner -> new CaseOperator.Partner(partner.share(), figures(partner.figures())))
                        .toList();
    }

    private static List<CaseOperator.ReservedAward> awards(Statement said) {
        return said.reservedAwards() == null
                ? List.of()
                : said.reservedAwards().stream()
                        .map(award -> new CaseOperator.ReservedAward(award.buyer(), award.on()))
                        .toList();
    }

    /**
     * Returns the legal form in the tables' words: a body of public law has a name of its own, the other forms keep
     * theirs.
     */
    private static String form(LegalForm form) {
        return form == LegalForm.PUBLIC_LAW ? "PUBLIC" : form.name();
    }

    private static EnterpriseFigures figures(SizeFigures of) {
        return new EnterpriseFigures(of.headcount(), amount(of.turnover()), amount(of.balance()));
    }

    private static @Nullable Amount amount(@Nullable BigDecimal euros) {
        return euros == null ? null : new Amount(euros);
    }

    /**
     * Returns the ESS status: by the legal form first, then by the mention in the register, then by the accreditation
     * and its dates.
     */
    private static CaseOperator.Ess ess(OrganisationProfile profile, @Nullable Boolean mission) {
        EssProof proof = profile.essProof();
        EssStatus byForm = byForm(profile.legalForm());
        if (byForm != EssStatus.NONE) {
            return new CaseOperator.Ess(byForm, null, null, null, mission);
        }
        if (proof.mentionSince() != null) {
            return new CaseOperator.Ess(EssStatus.ESS_COMPANY, proof.mentionSince(), null, null, mission);
        }
        ValidityPeriod esus = proof.esus();
        return esus == null
                ? new CaseOperator.Ess(EssStatus.NONE, null, null, null, mission)
                : new CaseOperator.Ess(EssStatus.ESUS, esus.from(), esus.to(), null, mission);
    }

    private static EssStatus byForm(LegalForm form) {
        return switch (form) {
            case SCOP, SCIC, COOPERATIVE -> EssStatus.COOPERATIVE;
            case ASSOCIATION -> EssStatus.ASSOCIATION;
            case MUTUAL -> EssStatus.MUTUAL;
            case FOUNDATION -> EssStatus.FOUNDATION;
            case COMMERCIAL, SOLE_TRADER, PUBLIC_LAW -> EssStatus.NONE;
        };
    }

    private static CaseOperator.Insertion insertion(String id, EstablishmentFacts place, Set<UnknownFact> unknown) {
        Convention convention = place.profile().convention();
        boolean undated =
                convention.kind().needsConvention() && convention.period().isUndated();
        if (undated) {
            unknown.add(new UnknownFact(UnknownFact.CONVENTION, id));
        }
        return new CaseOperator.Insertion(
                undated ? InsertionKind.NONE : convention.kind(),
                convention.period().from(),
                convention.period().to(),
                place.profile().disadvantagedRatio(),
                place.profile().insertionStaffRatio());
    }
}
