package org.cordee.organisation.profile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Computes all kinds of an organisation on a day; an expired convention or accreditation gives none. */
public final class Kinds {

    private Kinds() {}

    public static Set<Kind> of(OrganisationProfile profile, Collection<Convention> conventions, LocalDate day) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Convention convention : conventions) {
            if (convention.kind() != InsertionKind.NONE && convention.holdsOn(day)) {
                kinds.add(Kind.of(convention.kind()));
            }
        }
        addForm(kinds, profile.legalForm());
        if (profile.essProof().hasEsus(day)) {
            kinds.add(Kind.ESUS);
        }
        if (EssStatus.of(profile.legalForm(), profile.essProof(), day) == EssStatus.BY_MENTION) {
            kinds.add(Kind.ESS);
        }
        addSize(kinds, Size.of(profile.decidingFigures()));
        return kinds;
    }

    private static void addForm(Set<Kind> kinds, LegalForm form) {
        switch (form) {
            case SCOP -> kinds.add(Kind.SCOP);
            case SCIC -> kinds.add(Kind.SCIC);
            case COOPERATIVE -> kinds.add(Kind.COOP);
            case ASSOCIATION -> kinds.add(Kind.ASSO);
            case MUTUAL -> kinds.add(Kind.MUT);
            case FOUNDATION -> kinds.add(Kind.FOND);
            case COMMERCIAL, SOLE_TRADER, PUBLIC_LAW -> {}
        }
    }

    private static void addSize(Set<Kind> kinds, Size size) {
        switch (size) {
            case MICRO -> kinds.add(Kind.TPE);
            case PME -> kinds.add(Kind.PME);
            case ETI -> kinds.add(Kind.ETI);
            case GE -> kinds.add(Kind.GE);
            case UNKNOWN -> {}
        }
    }
}
