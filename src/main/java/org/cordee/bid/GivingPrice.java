package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member gives the price of its part, once its section is with the lead. */
@Component
public class GivingPrice {

    private final Contributions contributions;
    private final BusinessClock clock;

    GivingPrice(Contributions contributions, BusinessClock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * @param expectedVersion the number of the price the writer started from; refused when there is a later one
     * @return the number of the price that now stands
     */
    @Transactional
    public int give(Actor actor, UUID priceSheetId, int expectedVersion, Amount amount) {
        UUID sectionId = contributions.sectionOfPrice(priceSheetId);
        Contributions.Claimed claimed = contributions.claimAsWriter(actor, sectionId);
        claimed.sheet().give(actor, expectedVersion, amount, claimed.section().state(), clock.now());
        contributions.save(claimed);
        return claimed.sheet().number();
    }
}
