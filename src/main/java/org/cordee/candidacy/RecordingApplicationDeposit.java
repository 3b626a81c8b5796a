package org.cordee.candidacy;

import java.util.Optional;
import java.util.UUID;
import org.cordee.candidacy.CandidacyAccess.Applicant;
import org.cordee.consortium.Act;
import org.cordee.consortium.MarkingStage;
import org.cordee.consortium.ProcedureStage;
import org.cordee.document.Documents;
import org.cordee.law.DepositFacts;
import org.cordee.law.JudgingDeposits;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.HandReceipt;
import org.cordee.submission.ReceiptComparison;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead record that it deposited the application on the buyer's platform, by the platform's receipt. */
@Component
@Transactional
public class RecordingApplicationDeposit {

    /** More receipts than this are a mistake, and each of them is shown on one page. */
    static final int MOST_DEPOSITS = 20;

    private final CandidacyAccess access;
    private final FrozenApplications applications;
    private final ApplicationDeposits deposits;
    private final Documents documents;
    private final JudgingDeposits judging;
    private final MarkingStage stages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RecordingApplicationDeposit(
            CandidacyAccess access,
            FrozenApplications applications,
            ApplicationDeposits deposits,
            Documents documents,
            JudgingDeposits judging,
            MarkingStage stages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.applications = applications;
        this.deposits = deposits;
        this.documents = documents;
        this.judging = judging;
        this.stages = stages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records the deposit. One that came late or lacks a file is stored too, and the task to deposit stays open. The same
     * receipt again changes nothing.
     *
     * @throws NotFound for all users but the lead, and for a receipt of another grouping
     * @throws RuleViolation without a frozen application, for a receipt of the future, and for other facts under the
     * number of a recorded receipt
     */
    public DepositOutcome record(Actor actor, UUID consortiumId, HandReceipt receipt) {
        Act act = Act.now(actor, clock);
        Applicant applicant = access.lockForLead(actor, consortiumId);
        Optional<ApplicationDeposit> earlier =
                deposits.findByConsortiumIdAndIdempotencyKey(consortiumId, receipt.idempotencyKey());
        if (earlier.isPresent()) {
            return same(earlier.get(), receipt).outcome();
        }
        if (applicant.stage() != ProcedureStage.FROZEN || !applicant.consortium().state().isAlive()) {
            throw new RuleViolation("candidacy.deposit.not-now." + applicant.stage());
        }
        if (receipt.completedAt().isAfter(act.at())) {
            throw RuleViolation.of("completedAt", "candidacy.deposit.in-the-future");
        }
        if (deposits.countByConsortiumId(consortiumId) >= MOST_DEPOSITS) {
            throw new RuleViolation("candidacy.deposit.too-many", MOST_DEPOSITS);
        }
        requireOwn(consortiumId, receipt);
        ApplicationDeposit deposit =
                deposits.save(judged(act, consortiumId, receipt, applicant.consortium().deadline()));
        follow(act, consortiumId, deposit);
        return deposit.outcome();
    }

    private static ApplicationDeposit same(ApplicationDeposit earlier, HandReceipt receipt) {
        if (!earlier.isSame(receipt)) {
            throw RuleViolation.of("number", "candidacy.deposit.number-taken", receipt.number());
        }
        return earlier;
    }

    /** Refuses a deposit without the receipt as a file. Another grouping's file is refused like a missing one. */
    private void requireOwn(UUID consortiumId, HandReceipt receipt) {
        UUID document = receipt.receiptDocumentId();
        if (document == null) {
            throw RuleViolation.of("receiptDocumentId", "candidacy.deposit.no-receipt");
        }
        if (!documents.find(document).consortiumId().equals(consortiumId)) {
            throw new NotFound();
        }
    }

    private ApplicationDeposit judged(Act act, UUID consortiumId, HandReceipt receipt, Deadline deadline) {
        FrozenApplication application = applications.of(consortiumId).orElseThrow(NotFound::new);
        ReceiptComparison compared = ReceiptComparison.of(application.agreed(), receipt.files());
        return new ApplicationDeposit(
                act,
                consortiumId,
                application,
                receipt,
                compared,
                deadline,
                judging.judge(new DepositFacts(
                        receipt.startedAt(),
                        receipt.completedAt(),
                        !compared.isContradicted(),
                        receipt.backupReceivedAt(),
                        receipt.incident(),
                        deadline)));
    }

    private void follow(Act act, UUID consortiumId, ApplicationDeposit deposit) {
        if (!deposit.counts()) {
            events.publishEvent(new CandidacyEvent.ApplicationDepositRefused(
                    act.eventHeader(consortiumId),
                    deposit.id(),
                    deposit.receiptNumber(),
                    deposit.completedAt(),
                    deposit.outcome()));
            return;
        }
        stages.applied(consortiumId);
        events.publishEvent(new CandidacyEvent.ApplicationDeposited(
                act.eventHeader(consortiumId),
                deposit.id(),
                deposit.receiptNumber(),
                deposit.completedAt(),
                deposit.manifestSha256()));
    }
}
