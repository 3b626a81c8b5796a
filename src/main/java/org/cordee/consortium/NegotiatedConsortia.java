package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives the negotiation of shares and the agreement access to their consortium. */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotFound.class)
public class NegotiatedConsortia {

    private final Consortia consortia;
    private final Members members;
    private final Slots slots;

    NegotiatedConsortia(Consortia consortia, Members members, Slots slots) {
        this.consortia = consortia;
        this.members = members;
        this.slots = slots;
    }

    /**
     * Locks the consortium until the transaction ends: a second caller waits and then reads the changes of the first
     * one.
     */
    public NegotiatedConsortium getLocked(UUID consortiumId) {
        return new NegotiatedConsortium(consortia.getLocked(consortiumId), consortia, members, slots);
    }

    /** Takes a shared lock, so that the consortium cannot end meanwhile; several members may answer at once. */
    public NegotiatedConsortium getSharedLocked(UUID consortiumId) {
        return new NegotiatedConsortium(consortia.getSharedLocked(consortiumId), consortia, members, slots);
    }
}
