package org.cordee.submission;

import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an invented lead of the demonstration or of a simulation hand the package to the drop box. No buyer can open the
 * drop box, and no role of a buyer exists that could accept it, so it is offered to no real lead.
 */
@Component
public class DepositingBid {

    private final ReceivingDeposit receiving;
    private final DropBox dropBox;
    private final BiddingConsortia groupings;

    DepositingBid(ReceivingDeposit receiving, DropBox dropBox, BiddingConsortia groupings) {
        this.receiving = receiving;
        this.groupings = groupings;
        this.dropBox = dropBox;
    }

    /**
     * Hands the package to the drop box. A late package is accepted and marked late. A second call makes no second
     * deposit.
     *
     * @return the receipt's number
     * @throws org.cordee.shared.NotFound for all users but the lead
     * @throws RuleViolation for a lead that is not invented: its bid goes to the buyer's platform
     */
    @Transactional
    public String deposit(Actor actor, UUID consortiumId) {
        groupings.lock(consortiumId);
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        if (!grouping.demonstration()) {
            throw new RuleViolation("submission.drop-box.demonstration-only");
        }
        return receiving.receive(actor, consortiumId, dropBox).receiptNumber();
    }
}
