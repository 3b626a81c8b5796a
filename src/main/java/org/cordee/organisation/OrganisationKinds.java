package org.cordee.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.cordee.law.casefile.InsertionKind;

/** Computes all kinds of an organisation on a day; an expired convention or accreditation gives none. */
final class OrganisationKinds {

    private OrganisationKinds() {}

    public static Set<OrganisationKind> of(LegalUnit unit, Collection<Convention> conventions, LocalDate day) {
        Set<OrganisationKind> kinds = EnumSet.noneOf(OrganisationKind.class);
        for (Convention convention : conventions) {
            if (convention.kind() != InsertionKind.NONE && convention.isValidOn(day)) {
                kinds.add(OrganisationKind.of(convention.kind()));
            }
        }
        addForm(kinds, unit.legalForm());
        if (unit.essProof().hasEsus(day)) {
            kinds.add(OrganisationKind.ESUS);
        }
        if (unit.essStatus(day) == EssStatus.BY_MENTION) {
            kinds.add(OrganisationKind.ESS);
        }
        addSize(kinds, unit.size());
        return kinds;
    }

    private static void addForm(Set<OrganisationKind> kinds, LegalForm form) {
        switch (form) {
            case SCOP -> kinds.add(OrganisationKind.SCOP);
            case SCIC -> kinds.add(OrganisationKind.SCIC);
            case COOPERATIVE -> kinds.add(OrganisationKind.COOP);
            case ASSOCIATION -> kinds.add(OrganisationKind.ASSO);
            case MUTUAL -> kinds.add(OrganisationKind.MUT);
            case FOUNDATION -> kinds.add(OrganisationKind.FOND);
            case COMMERCIAL, SOLE_TRADER, PUBLIC_LAW -> {}
        }
    }

    private static void addSize(Set<OrganisationKind> kinds, EnterpriseSize size) {
        switch (size) {
            case MICRO -> kinds.add(OrganisationKind.TPE);
            case PME -> kinds.add(OrganisationKind.PME);
            case ETI -> kinds.add(OrganisationKind.ETI);
            case GE -> kinds.add(OrganisationKind.GE);
            case UNKNOWN -> {}
        }
    }
}
