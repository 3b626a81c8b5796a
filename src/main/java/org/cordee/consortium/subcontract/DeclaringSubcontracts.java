package org.cordee.consortium.subcontract;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.NegotiatedGrouping;
import org.cordee.consortium.NegotiatedGroupings;
import org.cordee.consortium.negotiation.SharesReading;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member, the lead among them, says what of its share it hands to subcontractors and whose staff it uses (L2193-1 to
 * L2193-5, R2193-1), and on whose capacities it relies (R2142-3). What the legal check may find of it, as an essential task or a reserved lot, is recorded as it is.
 */
@Component
@Transactional
public class DeclaringSubcontracts {

    private final NegotiatedGroupings groupings;
    private final SharesReading shares;
    private final HandingOnLimits limits;
    private final SubcontractPlans plans;
    private final BusinessClock clock;

    DeclaringSubcontracts(
            NegotiatedGroupings groupings,
            SharesReading shares,
            HandingOnLimits limits,
            SubcontractPlans plans,
            BusinessClock clock) {
        this.groupings = groupings;
        this.shares = shares;
        this.limits = limits;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Idempotent: said again as it is, nothing happens, whatever revision it was written over.
     *
     * @param seen the revision of the organisation's own list that is replaced; 0 for the first one
     * @param said in place of all the organisation said before, in all its lots
     * @throws NotFound for whoever is no member
     * @throws RuleViolation with its field, as {@code subcontracts[0].amount}, or {@code revision} when a colleague was quicker
     */
    public void declare(Actor actor, UUID consortiumId, int seen, HandedOn said) {
        NegotiatedGrouping grouping = groupings.held(consortiumId);
        List<MemberFacts> members = grouping.members();
        UUID organisation = members.stream()
                .map(MemberFacts::organisationId)
                .filter(actor::actsFor)
                .findFirst()
                .orElseThrow(NotFound::new);
        Act act = Act.now(actor, clock);
        SubcontractPlan plan = plans.findByConsortiumIdAndOrganisationId(consortiumId, organisation)
                .orElseGet(() -> new SubcontractPlan(Ids.next(), consortiumId, organisation));
        if (!plan.isNews(said)) {
            return;
        }
        requireOpen(grouping, act);
        limits.check(consortiumId, organisation, members, shares.latest(consortiumId), said);
        plan.declare(act, seen, said);
        plans.saveAndFlush(plan);
    }

    /** What is frozen is what is deposited: a declaration that changed afterwards would not be the one in the package. */
    private static void requireOpen(NegotiatedGrouping grouping, Act act) {
        grouping.requireAlive();
        grouping.refuseAfterDeadline(act.at());
        if (grouping.isFrozen()) {
            throw new RuleViolation("consortium.subcontracts.frozen");
        }
    }
}
