package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordee.document.StoredDocument;
import org.cordee.law.DepositFacts;
import org.cordee.law.DepositJudgement;
import org.cordee.law.JudgingDeposits;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;

/**
 * A deposit made on the buyer's platform. The receipt's facts are stored unchanged and compared with the package by
 * hash: a missing or different file makes the deposit incomplete, never unknown.
 */
final class HandDeposit implements DepositChannel {

    private final HandReceipt receipt;
    private final PackageContents packages;
    private final Deposits deposits;
    private final JudgingDeposits judging;
    private final Instant now;

    HandDeposit(
            HandReceipt receipt, PackageContents packages, Deposits deposits, JudgingDeposits judging, Instant now) {
        this.receipt = receipt;
        this.packages = packages;
        this.deposits = deposits;
        this.judging = judging;
        this.now = now;
    }

    @Override
    public boolean makesTheDeposit() {
        return false;
    }

    /**
     * Records the deposit.
     *
     * @throws RuleViolation when its time is in the future, or the same receipt was recorded with
     * other facts
     */
    @Override
    public ReceivedDeposit receive(Actor actor, Packages.BuiltPackage built, Deadline deadline) {
        if (receipt.completedAt().isAfter(now)) {
            throw RuleViolation.of("completedAt", "submission.by-hand.in-the-future");
        }
        Deposit deposit = judged(built, deadline);
        Optional<Deposit> earlier =
                deposits.findRepeated(built.consortiumId(), DepositChannelKind.BY_HAND, deposit.idempotencyKey());
        if (earlier.isPresent()) {
            requireSame(earlier.get());
            return new ReceivedDeposit(earlier.get(), false);
        }
        deposits.add(deposit, actor.personId(), now);
        return new ReceivedDeposit(deposit, true);
    }

    private Deposit judged(Packages.BuiltPackage built, Deadline deadline) {
        StoredDocument document = packages.document(built);
        List<FileGap> gaps = FileGap.between(packages.files(built), built.manifestSha256(), receipt.files());
        DepositJudgement judgement = judging.judge(new DepositFacts(
                receipt.startedAt(),
                receipt.completedAt(),
                gaps.stream().noneMatch(FileGap::isLack),
                receipt.backupReceivedAt(),
                receipt.incident(),
                deadline));
        return new Deposit(
                Ids.next(),
                built.consortiumId(),
                receipt.number(),
                document.id(),
                document.sha256(),
                document.size(),
                built.manifestSha256(),
                receipt.startedAt(),
                receipt.completedAt(),
                deadline.instant(),
                DepositOutcome.valueOf(judgement.outcome()),
                judgement.article(),
                receipt.files(),
                new Deposit.HandDepositDetails(
                        receipt.platform(),
                        receipt.zone(),
                        receipt.receiptDocumentId(),
                        receipt.backupReceivedAt(),
                        receipt.incident(),
                        gaps));
    }

    /**
     * Refuses other facts for a receipt that was already recorded, so that a first mistake is not overwritten unseen.
     */
    private void requireSame(Deposit earlier) {
        boolean same = earlier.completedAt().equals(receipt.completedAt())
                && earlier.startedAt().equals(receipt.startedAt())
                && earlier.files().stream()
                        .map(PackageFile::sha256)
                        .sorted()
                        .toList()
                        .equals(receipt.files().stream()
                                .map(PackageFile::sha256)
                                .sorted()
                                .toList());
        if (!same) {
            throw RuleViolation.of("number", "submission.by-hand.number-taken", receipt.number());
        }
    }
}
