package org.cordee.agreement.power;

import java.util.UUID;
import org.cordee.agreement.Agreements;
import org.cordee.agreement.signing.Evidence;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedGrouping;
import org.cordee.consortium.NegotiatedGroupings;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member gives the lead its power of attorney, by a click with evidence. It is needed when the contract is signed, so that
 * it may still be given once the bid is deposited.
 */
@Component
@Transactional
public class GrantingPower {

    private final NegotiatedGroupings groupings;
    private final Agreements agreements;
    private final PowersOfAttorney powers;
    private final BusinessClock clock;

    GrantingPower(NegotiatedGroupings groupings, Agreements agreements, PowersOfAttorney powers, BusinessClock clock) {
        this.groupings = groupings;
        this.agreements = agreements;
        this.powers = powers;
        this.clock = clock;
    }

    /**
     * @throws NotFound for everybody but the member that is asked
     * @throws RuleViolation once it is given, when the grouping has ended, and when the agreement it was asked under is
     *     without effect, because another will be asked
     */
    public void grant(Actor actor, UUID powerId, Evidence evidence) {
        NegotiatedGrouping grouping =
                groupings.shared(powers.consortiumOf(powerId).orElseThrow(NotFound::new));
        PowerOfAttorney power = powers.held(powerId);
        Act act = Act.now(actor, clock).by(power.organisationId());
        grouping.requireAwardable();
        if (!agreements.isInForce(power.agreementId())) {
            throw new RuleViolation("agreement.power.superseded");
        }
        power.grant(act, evidence);
        powers.saveAndFlush(power);
    }
}
