package org.cordee.submission.deposit;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lead puts the package into the drop box and gets a receipt. */
@Component
public class DepositingBid {

    private final Receiving receiving;
    private final DropBox dropBox;

    DepositingBid(Receiving receiving, DropBox dropBox) {
        this.receiving = receiving;
        this.dropBox = dropBox;
    }

    /** A late package is received too, and marked late. Deposited twice, it is one deposit. @return the receipt's number */
    @Transactional
    public String deposit(Actor actor, UUID consortiumId) {
        return receiving.receive(actor, consortiumId, dropBox).receiptNumber();
    }
}
