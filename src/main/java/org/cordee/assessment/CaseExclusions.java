package org.cordee.assessment;

import java.util.List;
import java.util.Set;
import org.cordee.application.DeclaredGround;
import org.cordee.application.GroundStanding;
import org.cordee.compliance.lawcase.ExclusionGround;
import org.cordee.organisation.EstablishmentFacts;

/** The cases of exclusion a member declares, as a case of the law tells them; who has not declared is named unknown. */
final class CaseExclusions {

    private CaseExclusions() {}

    static List<ExclusionGround> of(GroupingFacts facts, EstablishmentFacts place, Set<Unknown> unknown) {
        List<DeclaredGround> declared = facts.told().exclusions().get(place.organisationId());
        if (declared != null) {
            return declared.stream().map(CaseExclusions::ground).toList();
        }
        unknown.add(new Unknown(Unknown.EXCLUSIONS, GroupingFacts.id(place)));
        return List.of();
    }

    /** Debts that are settled are told as paid: the three ways of settling them are one to the table (L2141-2). */
    private static ExclusionGround ground(DeclaredGround declared) {
        GroundStanding standing = declared.standing();
        return new ExclusionGround(
                declared.ground().article(),
                standing == GroundStanding.SETTLED,
                false,
                true,
                null,
                standing == GroundStanding.LATE,
                standing == GroundStanding.CLEANED,
                null,
                null,
                null,
                false,
                false);
    }
}
