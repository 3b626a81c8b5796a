package org.cordee.submission.deposit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordee.compliance.outcome.DepositFacts;
import org.cordee.compliance.outcome.DepositJudgement;
import org.cordee.compliance.outcome.JudgingDeposits;
import org.cordee.document.StoredDocument;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.pack.BuiltPackages;
import org.cordee.submission.pack.PackageFile;
import org.cordee.submission.pack.Packages;

/**
 * A deposit that has been made on the buyer's platform. What the receipt says is kept as it was said, and held against
 * the package by hash: a file that is missing or other than agreed makes it incomplete, never unknown.
 */
final class HandDeposit implements DepositChannel {

    private final HandReceipt said;
    private final BuiltPackages packages;
    private final Deposits deposits;
    private final JudgingDeposits judging;
    private final Instant now;

    HandDeposit(HandReceipt said, BuiltPackages packages, Deposits deposits, JudgingDeposits judging, Instant now) {
        this.said = said;
        this.packages = packages;
        this.deposits = deposits;
        this.judging = judging;
        this.now = now;
    }

    @Override
    public boolean isOurs() {
        return false;
    }

    /** @throws RuleViolation when it lies in the future, or the platform's receipt was written down otherwise before */
    @Override
    public Received receive(Actor actor, Packages.Built built, Deadline deadline) {
        if (said.completedAt().isAfter(now)) {
            throw RuleViolation.of("completedAt", "submission.by-hand.in-the-future");
        }
        Deposit deposit = judged(built, deadline);
        Optional<Deposit> earlier = deposits.once(built.consortiumId(), Channel.BY_HAND, deposit.onceKey());
        if (earlier.isPresent()) {
            requireSame(earlier.get());
            return new Received(earlier.get(), false);
        }
        deposits.add(deposit, actor.personId(), now);
        return new Received(deposit, true);
    }

    private Deposit judged(Packages.Built built, Deadline deadline) {
        StoredDocument document = packages.document(built);
        List<FileGap> gaps = FileGap.between(packages.files(built), built.manifestSha256(), said.files());
        DepositJudgement judgement = judging.judge(new DepositFacts(
                said.startedAt(),
                said.completedAt(),
                gaps.stream().noneMatch(FileGap::isLack),
                said.backupReceivedAt(),
                said.incident(),
                deadline));
        return new Deposit(
                Ids.next(),
                built.consortiumId(),
                said.number(),
                document.id(),
                document.sha256(),
                document.size(),
                built.manifestSha256(),
                said.startedAt(),
                said.completedAt(),
                deadline.instant(),
                DepositOutcome.valueOf(judgement.outcome()),
                judgement.article(),
                said.files(),
                new Deposit.ByHand(
                        said.platform(),
                        said.zone(),
                        said.receiptDocumentId(),
                        said.backupReceivedAt(),
                        said.incident(),
                        gaps));
    }

    /** One receipt says one thing: what was written down wrongly the first time is not overwritten in silence. */
    private void requireSame(Deposit earlier) {
        boolean same = earlier.completedAt().equals(said.completedAt())
                && earlier.startedAt().equals(said.startedAt())
                && earlier.files().stream()
                        .map(PackageFile::sha256)
                        .sorted()
                        .toList()
                        .equals(said.files().stream()
                                .map(PackageFile::sha256)
                                .sorted()
                                .toList());
        if (!same) {
            throw RuleViolation.of("number", "submission.by-hand.number-taken", said.number());
        }
    }
}
