package org.cordee.assessment;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cordee.compliance.lawcase.Deposit;
import org.cordee.submission.ReceivedDeposits.Received;
import org.jspecify.annotations.Nullable;

/** The deposits of a grouping, numbered in the order they were completed. */
final class CaseDeposits {

    private CaseDeposits() {}

    static List<Deposit> of(GroupingFacts facts) {
        List<Deposit> deposits = new ArrayList<>();
        for (Received received : facts.deposits()) {
            deposits.add(deposit(facts, received, deposits.size() + 1));
        }
        return deposits;
    }

    private static Deposit deposit(GroupingFacts facts, Received received, int number) {
        return new Deposit(
                number,
                received.complete(),
                moment(facts, received.startedAt()),
                moment(facts, received.completedAt()),
                copy(facts, received.backupReceivedAt()),
                new Deposit.Diligence(null, received.incident()),
                received.incident(),
                false,
                true);
    }

    /** The house writes down a copy only if it was marked as one. */
    private static Deposit.@Nullable BackupCopy copy(GroupingFacts facts, @Nullable Instant receivedAt) {
        return receivedAt == null
                ? null
                : new Deposit.BackupCopy(Deposit.Kind.PHYSICAL, true, moment(facts, receivedAt));
    }

    private static ZonedDateTime moment(GroupingFacts facts, Instant instant) {
        return instant.atZone(facts.consortium().deadline().zone());
    }
}
