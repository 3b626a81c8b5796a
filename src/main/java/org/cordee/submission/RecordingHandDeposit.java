package org.cordee.submission;

import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.document.Documents;
import org.cordee.law.JudgingDeposits;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead record a deposit that it made on the buyer's platform, with the platform's receipt. */
@Component
public class RecordingHandDeposit {

    private final ReceivingDeposit receiving;
    private final BiddingConsortia groupings;
    private final PackageContents packages;
    private final Deposits deposits;
    private final Documents documents;
    private final JudgingDeposits judging;
    private final BusinessClock clock;

    RecordingHandDeposit(
            ReceivingDeposit receiving,
            BiddingConsortia groupings,
            PackageContents packages,
            Deposits deposits,
            Documents documents,
            JudgingDeposits judging,
            BusinessClock clock) {
        this.receiving = receiving;
        this.groupings = groupings;
        this.packages = packages;
        this.deposits = deposits;
        this.documents = documents;
        this.judging = judging;
        this.clock = clock;
    }

    /**
     * Records the deposit. An incomplete deposit is stored too, and counts when it is the last in time, because the
     * buyer opens that one; the task to deposit stays open. The same receipt again changes nothing.
     *
     * @return the outcome of the deposit
     */
    @Transactional
    public DepositOutcome record(Actor actor, UUID consortiumId, HandReceipt handReceipt) {
        groupings.lock(consortiumId);
        groupings.consortium(consortiumId).requireLead(actor);
        requireOwn(consortiumId, handReceipt);
        HandDeposit channel = new HandDeposit(handReceipt, packages, deposits, judging, clock.now());
        return receiving.receive(actor, consortiumId, channel).outcome();
    }

    /** Refuses a receipt stored for another consortium like one that does not exist. */
    private void requireOwn(UUID consortiumId, HandReceipt handReceipt) {
        UUID receipt = handReceipt.receiptDocumentId();
        if (receipt != null && !documents.find(receipt).consortiumId().equals(consortiumId)) {
            throw new NotFound();
        }
    }
}
