package org.cordee.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.cordee.compliance.lawcase.EssStatus;
import org.cordee.compliance.lawcase.Figures;
import org.cordee.compliance.lawcase.InsertionKind;
import org.cordee.compliance.lawcase.Organisation;
import org.cordee.organisation.Convention;
import org.cordee.organisation.EssProof;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.Period;
import org.cordee.organisation.SizeFigures;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/** A member as the directory knows it; a convention without any date is no proof, so it is named unknown and counts for nothing. */
final class CaseOrganisation {

    private CaseOrganisation() {}

    static Organisation of(EstablishmentFacts place, OrganisationProfile profile, Set<Unknown> unknown) {
        String id = GroupingFacts.id(place);
        return new Organisation(
                id,
                place.siret() == null,
                profile.legalName(),
                form(profile.legalForm()),
                figures(profile.figures()),
                profile.parentSiren() == null ? null : profile.parentSiren().value(),
                figures(profile.groupFigures()),
                List.of(),
                null,
                null,
                false,
                ess(profile),
                insertion(id, place, unknown),
                List.of(),
                List.of());
    }

    /** The word by which the tables know a body of public law; the other forms are written alike. */
    private static String form(LegalForm form) {
        return form == LegalForm.PUBLIC_LAW ? "PUBLIC" : form.name();
    }

    private static Figures figures(SizeFigures of) {
        return new Figures(of.headcount(), amount(of.turnover()), amount(of.balance()));
    }

    private static @Nullable Amount amount(@Nullable BigDecimal euros) {
        return euros == null ? null : new Amount(euros);
    }

    /** By its form first, then by the mention in the register, then by the accreditation with its dates. */
    private static Organisation.Ess ess(OrganisationProfile profile) {
        EssProof proof = profile.essProof();
        EssStatus byForm = byForm(profile.legalForm());
        if (byForm != EssStatus.NONE) {
            return new Organisation.Ess(byForm, null, null, null, null);
        }
        if (proof.mentionSince() != null) {
            return new Organisation.Ess(EssStatus.ESS_COMPANY, proof.mentionSince(), null, null, null);
        }
        Period esus = proof.esus();
        return esus == null
                ? new Organisation.Ess(EssStatus.NONE, null, null, null, null)
                : new Organisation.Ess(EssStatus.ESUS, esus.from(), esus.to(), null, null);
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

    private static Organisation.Insertion insertion(String id, EstablishmentFacts place, Set<Unknown> unknown) {
        Convention convention = place.profile().convention();
        boolean undated =
                convention.kind().needsConvention() && convention.period().isUndated();
        if (undated) {
            unknown.add(new Unknown(Unknown.CONVENTION, id));
        }
        return new Organisation.Insertion(
                undated
                        ? InsertionKind.NONE
                        : InsertionKind.valueOf(convention.kind().name()),
                convention.period().from(),
                convention.period().to(),
                place.profile().disadvantagedRatio(),
                place.profile().insertionStaffRatio());
    }
}
