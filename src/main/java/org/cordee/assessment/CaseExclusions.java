package org.cordee.assessment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.cordee.evidence.DeclaredGround;
import org.cordee.evidence.GroundStanding;
import org.cordee.law.casefile.CaseExclusionGround;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Deadline;

/** Converts the cases of exclusion that members declare. A member that has not declared is listed as unknown. */
final class CaseExclusions {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private CaseExclusions() {}

    static List<CaseExclusionGround> of(ConsortiumCaseFacts facts, EstablishmentFacts place, Set<UnknownFact> unknown) {
        List<DeclaredGround> declared = facts.told().exclusions().get(place.organisationId());
        if (declared != null) {
            return declared.stream().map(CaseExclusions::ground).toList();
        }
        unknown.add(new UnknownFact(UnknownFact.EXCLUSIONS, ConsortiumCaseFacts.id(place)));
        return List.of();
    }

    /**
     * Converts one declared case. Settled debts become paid debts: the three ways of settling are one to the decision
     * table (L2141-2). A day counts as in time only where the buyer decided on a later day, because the hour is not
     * known.
     */
    private static CaseExclusionGround ground(DeclaredGround declared) {
        GroundStanding standing = declared.standing();
        LocalDate day = declared.day();
        boolean settled = standing == GroundStanding.SETTLED;
        return new CaseExclusionGround(
                declared.ground().article(),
                settled,
                false,
                true,
                settled && day != null ? day.atTime(LAST_SECOND).atZone(Deadline.PARIS) : null,
                standing == GroundStanding.LATE,
                standing == GroundStanding.CLEANED,
                null,
                settled ? null : day,
                null,
                standing == GroundStanding.JUDGE_ORDERED,
                false);
    }
}
