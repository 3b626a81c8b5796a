package org.cordee.consortium.subcontract;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the declaration of a member, which may be the lead: parts of its share for subcontractors and staff it uses
 * (L2193-1 to L2193-5, R2193-1), and the operators it relies upon (R2142-3). It refuses nothing that the legal check
 * will judge, such as an essential task or a reserved lot.
 */
@Component
@Transactional
public class DeclaringSubcontracts {

    private final NegotiatedConsortia consortia;
    private final SharesReading shares;
    private final SubcontractLimits limits;
    private final SubcontractPlans plans;
    private final BusinessClock clock;

    DeclaringSubcontracts(
            NegotiatedConsortia consortia,
            SharesReading shares,
            SubcontractLimits limits,
            SubcontractPlans plans,
            BusinessClock clock) {
        this.consortia = consortia;
        this.shares = shares;
        this.limits = limits;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Replaces the declaration of an organisation. Idempotent: an equal declaration changes nothing, whatever revision
     * it was based on.
     *
     * @param seen the revision of the organisation's own list that is replaced; 0 for the first one
     * @param said replaces the whole earlier declaration of the organisation, in all its lots
     * @throws NotFound for a user that is no member
     * @throws RuleViolation with its field, as {@code subcontracts[0].amount}, or {@code revision} when a colleague
     * saved first
     */
    public void declare(Actor actor, UUID consortiumId, int seen, SubcontractDeclaration said) {
        NegotiatedConsortium consortium = consortia.getLocked(consortiumId);
        List<MemberFacts> members = consortium.members();
        UUID organisation = members.stream()
                .map(MemberFacts::organisationId)
                .filter(actor::actsFor)
                .findFirst()
                .orElseThrow(NotFound::new);
        Act act = Act.now(actor, clock);
        SubcontractPlan plan = plans.findByConsortiumIdAndOrganisationId(consortiumId, organisation)
                .orElseGet(() -> new SubcontractPlan(Ids.next(), consortiumId, organisation));
        if (!plan.differsFrom(said)) {
            return;
        }
        requireOpen(consortium, act);
        limits.check(consortiumId, organisation, members, shares.latest(consortiumId), said);
        plan.declare(act, seen, said);
        plans.saveAndFlush(plan);
    }

    /**
     * Refuses a declaration after the freeze: the frozen declaration is part of the deposited package and must not
     * differ from it.
     */
    private static void requireOpen(NegotiatedConsortium consortium, Act act) {
        consortium.requireAlive();
        consortium.refuseAfterDeadline(act.at());
        if (consortium.isFrozen()) {
            throw new RuleViolation("consortium.subcontracts.frozen");
        }
    }
}
