package org.cordee.submission;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead deposit the package in the drop box and get a receipt. */
@Component
public class DepositingBid {

    private final ReceivingDeposit receiving;
    private final DropBox dropBox;

    DepositingBid(ReceivingDeposit receiving, DropBox dropBox) {
        this.receiving = receiving;
        this.dropBox = dropBox;
    }

    /**
     * Deposits the package. A late package is accepted and marked late. A second call makes no second deposit.
     *
     * @return the receipt's number
     */
    @Transactional
    public String deposit(Actor actor, UUID consortiumId) {
        return receiving.receive(actor, consortiumId, dropBox).receiptNumber();
    }
}
