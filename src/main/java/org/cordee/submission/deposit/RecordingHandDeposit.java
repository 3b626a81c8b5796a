package org.cordee.submission.deposit;

import java.util.UUID;
import org.cordee.bid.Groupings;
import org.cordee.compliance.outcome.JudgingDeposits;
import org.cordee.document.Documents;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.pack.BuiltPackages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lead writes down a deposit it has made on the buyer's platform, and keeps the platform's receipt with it. */
@Component
public class RecordingHandDeposit {

    private final Receiving receiving;
    private final Groupings groupings;
    private final BuiltPackages packages;
    private final Deposits deposits;
    private final Documents documents;
    private final JudgingDeposits judging;
    private final BusinessClock clock;

    RecordingHandDeposit(
            Receiving receiving,
            Groupings groupings,
            BuiltPackages packages,
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
     * An incomplete deposit is kept and counts if it is the last in time, for the buyer opens that one; the task to
     * deposit stays open. The same receipt again changes nothing.
     *
     * @return what the deposit is worth
     */
    @Transactional
    public DepositOutcome record(Actor actor, UUID consortiumId, HandReceipt said) {
        groupings.hold(consortiumId);
        groupings.grouping(consortiumId).requireLead(actor);
        requireOwn(consortiumId, said);
        HandDeposit channel = new HandDeposit(said, packages, deposits, judging, clock.now());
        return receiving.receive(actor, consortiumId, channel).outcome();
    }

    /** A receipt kept for another grouping answers like one that never was. */
    private void requireOwn(UUID consortiumId, HandReceipt said) {
        UUID receipt = said.receiptDocumentId();
        if (receipt != null && !documents.find(receipt).consortiumId().equals(consortiumId)) {
            throw new NotFound();
        }
    }
}
