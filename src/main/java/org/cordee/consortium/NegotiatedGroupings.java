package org.cordee.consortium;

import java.util.UUID;
import org.cordee.consortium.slot.Slots;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one door through which the negotiation of shares and the agreement reach their grouping. */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotFound.class)
public class NegotiatedGroupings {

    private final Consortia consortia;
    private final Members members;
    private final Slots slots;

    NegotiatedGroupings(Consortia consortia, Members members, Slots slots) {
        this.consortia = consortia;
        this.members = members;
        this.slots = slots;
    }

    /** Held until the transaction ends: whoever comes second waits and then sees what the first one did. */
    public NegotiatedGrouping held(UUID consortiumId) {
        return new NegotiatedGrouping(consortia.held(consortiumId), consortia, members, slots);
    }

    /** Kept from ending meanwhile; several members may answer at once. */
    public NegotiatedGrouping shared(UUID consortiumId) {
        return new NegotiatedGrouping(consortia.shared(consortiumId), consortia, members, slots);
    }
}
