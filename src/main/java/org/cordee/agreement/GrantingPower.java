package org.cordee.agreement;

import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that a member gives its power of attorney, by a click with evidence. The power is needed when the contract is
 * signed, so it may still be given after the bid is deposited.
 */
@Component
@Transactional
public class GrantingPower {

    private final NegotiatedConsortia groupings;
    private final Agreements agreements;
    private final PowersOfAttorney powers;
    private final SignatoryNames names;
    private final BusinessClock clock;

    GrantingPower(
            NegotiatedConsortia groupings,
            Agreements agreements,
            PowersOfAttorney powers,
            SignatoryNames names,
            BusinessClock clock) {
        this.groupings = groupings;
        this.agreements = agreements;
        this.powers = powers;
        this.names = names;
        this.clock = clock;
    }

    /**
     * @throws NotFound when the actor is not the member that is asked
     * @throws RuleViolation when the power is already given, when the consortium has ended, and when the agreement
     * under which it was asked is no longer in force, because another power will be asked
     */
    public void grant(Actor actor, UUID powerId, SigningClick evidence) {
        NegotiatedConsortium grouping =
                groupings.getSharedLocked(powers.consortiumOf(powerId).orElseThrow(NotFound::new));
        PowerOfAttorney power = powers.getLocked(powerId);
        Act act = Act.now(actor, clock).requireActorOf(power.organisationId());
        grouping.requireAwardable();
        if (!agreements.isInForce(power.agreementId())) {
            throw new RuleViolation("agreement.power.superseded");
        }
        power.grant(act, names.named(actor, evidence));
        powers.saveAndFlush(power);
    }
}
