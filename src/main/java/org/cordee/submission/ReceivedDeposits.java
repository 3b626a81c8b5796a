package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When and how whole each deposit of a grouping came; rooms that ask answer for access themselves. */
@Component
@Transactional(readOnly = true)
public class ReceivedDeposits {

    private final Deposits deposits;

    ReceivedDeposits(Deposits deposits) {
        this.deposits = deposits;
    }

    /**
     * One deposit as the law asks for it.
     *
     * @param complete nothing of the bid is missing or other than agreed
     * @param incident whether a failure of the platform can be shown
     */
    public record Received(
            boolean complete,
            Instant startedAt,
            Instant completedAt,
            @Nullable Instant backupReceivedAt,
            boolean incident) {}

    /** In the order they were completed. */
    public List<Received> of(UUID consortiumId) {
        return deposits.all(consortiumId).stream()
                .map(ReceivedDeposits::received)
                .toList();
    }

    private static Received received(Deposit deposit) {
        Deposit.ByHand byHand = deposit.byHand();
        return new Received(
                deposit.gaps().stream().noneMatch(FileGap::isLack),
                deposit.startedAt(),
                deposit.completedAt(),
                byHand == null ? null : byHand.backupReceivedAt(),
                byHand != null && byHand.incident());
    }
}
