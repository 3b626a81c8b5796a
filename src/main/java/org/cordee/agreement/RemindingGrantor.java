package org.cordee.agreement;

import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The process step at half of the window: reminds the member of its power once, unless the power was given. */
@Component
@Transactional
public class RemindingGrantor {

    private final NegotiatedConsortia groupings;
    private final PowersOfAttorney powers;
    private final BusinessClock clock;

    RemindingGrantor(NegotiatedConsortia groupings, PowersOfAttorney powers, BusinessClock clock) {
        this.groupings = groupings;
        this.powers = powers;
        this.clock = clock;
    }

    /** @return whether a reminder goes out now */
    public boolean remind(UUID powerId) {
        groupings.getSharedLocked(powers.consortiumOf(powerId).orElseThrow(NotFound::new));
        PowerOfAttorney power = powers.getLocked(powerId);
        boolean reminded = power.remind(Act.now(Actor.system(), clock));
        powers.saveAndFlush(power);
        return reminded;
    }
}
