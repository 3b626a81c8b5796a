package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordee.law.DepositFacts;
import org.cordee.law.DepositJudgement;
import org.cordee.law.JudgingDeposits;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A deposit made on the buyer's platform. The receipt's facts are stored unchanged and compared with the package, by hash
 * where the receipt has hashes: a missing or different file makes the deposit incomplete, never unknown.
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
    public ReceivedDeposit receive(Actor actor, BuiltPackage built, Deadline deadline) {
        requirePast(receipt, now);
        Optional<Deposit> earlier = deposits.findByConsortiumIdAndChannelAndIdempotencyKey(
                built.consortiumId(), DepositChannelKind.BY_HAND, receipt.idempotencyKey());
        if (earlier.isPresent()) {
            requireSame(earlier.get());
            return new ReceivedDeposit(earlier.get(), false);
        }
        return new ReceivedDeposit(deposits.save(judged(actor, built, deadline)), true);
    }

    static void requirePast(HandReceipt receipt, Instant now) {
        if (receipt.completedAt().isAfter(now)) {
            throw RuleViolation.of("completedAt", "submission.by-hand.in-the-future");
        }
    }

    private Deposit judged(Actor actor, BuiltPackage built, Deadline deadline) {
        ReceiptComparison compared = ReceiptComparison.of(packages.agreed(built), receipt.files());
        DepositJudgement judgement = judging.judge(new DepositFacts(
                receipt.startedAt(),
                receipt.completedAt(),
                !compared.isContradicted(),
                receipt.backupReceivedAt(),
                receipt.incident(),
                deadline));
        return Deposit.byHand(
                packages.document(built),
                built.manifestSha256(),
                receipt,
                compared,
                deadline,
                judgement,
                actor.personId(),
                now);
    }

    /**
     * Refuses other facts for a receipt that was already recorded, so that a first mistake is not overwritten unseen.
     */
    private void requireSame(Deposit earlier) {
        boolean same = earlier.completedAt().equals(receipt.completedAt())
                && earlier.startedAt().equals(receipt.startedAt())
                && lines(earlier.files().stream().map(file -> line(file.name(), file.size(), file.sha256())))
                        .equals(lines(receipt.files().stream()
                                .map(file -> line(file.name(), file.size().bytes(), file.sha256()))));
        if (!same) {
            throw RuleViolation.of("number", "submission.by-hand.number-taken", receipt.number());
        }
    }

    private static List<String> lines(Stream<String> files) {
        return files.sorted().toList();
    }

    private static String line(String name, long size, @Nullable String sha256) {
        return sha256 == null ? name + " " + size : sha256;
    }
}
