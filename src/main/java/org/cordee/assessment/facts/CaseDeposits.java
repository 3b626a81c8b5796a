package org.cordee.assessment.facts;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cordee.compliance.lawcase.Deposit;
import org.cordee.submission.outcome.Aftermath;
import org.cordee.submission.outcome.ReceivedDeposits.Received;
import org.jspecify.annotations.Nullable;

/** Converts the deposits of a consortium, numbered in the order in which they were completed. */
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
                copy(facts, received.known()),
                new Deposit.Diligence(null, received.known().ownEquipmentWorked()),
                received.known().platformEvidence(),
                received.known().buyerDisproves(),
                !received.known().unreadable());
    }

    /** Converts the backup copy of either means: since 14 April 2023 the law treats both alike. */
    private static Deposit.@Nullable BackupCopy copy(GroupingFacts facts, Aftermath known) {
        Instant receivedAt = known.backupReceivedAt();
        return receivedAt == null
                ? null
                : new Deposit.BackupCopy(Deposit.Kind.PHYSICAL, known.backupMarked(), moment(facts, receivedAt));
    }

    /** Returns when the buyer decided which candidacies are admissible, as it was last recorded for any deposit. */
    static @Nullable ZonedDateTime admissibilityDecidedAt(GroupingFacts facts) {
        return facts.deposits().stream()
                .map(received -> received.known().admissibilityDecidedAt())
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(at -> moment(facts, at))
                .orElse(null);
    }

    private static ZonedDateTime moment(GroupingFacts facts, Instant instant) {
        return instant.atZone(facts.consortium().deadline().zone());
    }
}
