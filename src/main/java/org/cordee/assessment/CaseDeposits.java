package org.cordee.assessment;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cordee.law.casefile.CaseDeposit;
import org.cordee.submission.LaterDepositFacts;
import org.cordee.submission.ReceivedDeposits.DepositForLegalCheck;
import org.jspecify.annotations.Nullable;

/** Converts the deposits of a consortium, numbered in the order in which they were completed. */
final class CaseDeposits {

    private CaseDeposits() {}

    static List<CaseDeposit> of(ConsortiumCaseFacts facts) {
        List<CaseDeposit> deposits = new ArrayList<>();
        for (DepositForLegalCheck received : facts.deposits()) {
            deposits.add(deposit(facts, received, deposits.size() + 1));
        }
        return deposits;
    }

    private static CaseDeposit deposit(ConsortiumCaseFacts facts, DepositForLegalCheck received, int number) {
        return new CaseDeposit(
                number,
                received.complete(),
                moment(facts, received.startedAt()),
                moment(facts, received.completedAt()),
                copy(facts, received.known()),
                new CaseDeposit.Diligence(null, received.known().ownEquipmentWorked()),
                received.known().platformEvidence(),
                received.known().buyerDisproves(),
                !received.known().unreadable());
    }

    /** Converts the backup copy of either means: since 14 April 2023 the law treats both alike. */
    private static CaseDeposit.@Nullable BackupCopy copy(ConsortiumCaseFacts facts, LaterDepositFacts known) {
        Instant receivedAt = known.backupReceivedAt();
        return receivedAt == null
                ? null
                : new CaseDeposit.BackupCopy(
                        CaseDeposit.Kind.PHYSICAL, known.backupMarked(), moment(facts, receivedAt));
    }

    /** Returns when the buyer decided which candidacies are admissible, as it was last recorded for any deposit. */
    static @Nullable ZonedDateTime admissibilityDecidedAt(ConsortiumCaseFacts facts) {
        return facts.deposits().stream()
                .map(received -> received.known().admissibilityDecidedAt())
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(at -> moment(facts, at))
                .orElse(null);
    }

    private static ZonedDateTime moment(ConsortiumCaseFacts facts, Instant instant) {
        return instant.atZone(facts.consortium().deadline().zone());
    }
}
