package org.cordee.opportunity;

import org.cordee.tender.Reservation;

/** The kind of an opportunity: a slot of a consortium, a buyer's need, or a lot of a consultation. */
public enum OpportunityKind {
    SLOT,
    NEED,
    RESERVED_LOT,
    LOT;

    static OpportunityKind ofLot(Reservation reservation) {
        return reservation.isReserved() ? RESERVED_LOT : LOT;
    }
}
