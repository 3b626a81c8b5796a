package org.cordee.submission;

import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.document.Documents;
import org.cordee.law.JudgingDeposits;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead record a deposit that it made on the buyer's platform, by the platform's receipt. */
@Component
public class RecordingHandDeposit {

    private final ReceivingDeposit receiving;
    private final BiddingConsortia groupings;
    private final PackageContents packages;
    private final Packages built;
    private final Deposits deposits;
    private final Documents documents;
    private final JudgingDeposits judging;
    private final BusinessClock clock;

    RecordingHandDeposit(
            ReceivingDeposit receiving,
            BiddingConsortia groupings,
            PackageContents packages,
            Packages built,
            Deposits deposits,
            Documents documents,
            JudgingDeposits judging,
            BusinessClock clock) {
        this.receiving = receiving;
        this.groupings = groupings;
        this.packages = packages;
        this.built = built;
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

    /**
     * Compares a receipt with the package without recording anything, for the page on which the lead checks it.
     *
     * @throws NotFound for all users but the lead
     * @throws RuleViolation when there is no package, or when the receipt's time is in the future
     */
    @Transactional(readOnly = true)
    public ReceiptComparison compare(Actor actor, UUID consortiumId, HandReceipt handReceipt) {
        groupings.consortium(consortiumId).requireLead(actor);
        requireOwn(consortiumId, handReceipt);
        HandDeposit.requirePast(handReceipt, clock.now());
        return ReceiptComparison.of(packages.agreed(built(consortiumId)), handReceipt.files());
    }

    private BuiltPackage built(UUID consortiumId) {
        return built.of(consortiumId).orElseThrow(() -> new RuleViolation("submission.deposit.no-package"));
    }

    /** Refuses a deposit without the receipt as a file. Another consortium's file is refused like a missing one. */
    private void requireOwn(UUID consortiumId, HandReceipt handReceipt) {
        UUID receipt = handReceipt.receiptDocumentId();
        if (receipt == null) {
            throw RuleViolation.of("receiptDocumentId", "submission.by-hand.no-receipt");
        }
        if (!documents.find(receipt).consortiumId().equals(consortiumId)) {
            throw new NotFound();
        }
    }
}
