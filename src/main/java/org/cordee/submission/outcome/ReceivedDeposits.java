package org.cordee.submission.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.submission.deposit.Deposit;
import org.cordee.submission.deposit.Deposits;
import org.cordee.submission.deposit.FileGap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When and how whole each deposit of a grouping came; rooms that ask answer for access themselves. */
@Component
@Transactional(readOnly = true)
public class ReceivedDeposits {

    private final Deposits deposits;
    private final Aftermaths aftermaths;

    ReceivedDeposits(Deposits deposits, Aftermaths aftermaths) {
        this.deposits = deposits;
        this.aftermaths = aftermaths;
    }

    /**
     * One deposit as the law asks for it.
     *
     * @param complete nothing of the bid is missing or other than agreed
     * @param known what became known of it since, else as it was written down
     */
    public record Received(boolean complete, Instant startedAt, Instant completedAt, Aftermath known) {}

    /** In the order they were completed. */
    public List<Received> of(UUID consortiumId) {
        Map<UUID, Aftermath> told = aftermaths.of(consortiumId);
        return deposits.all(consortiumId).stream()
                .map(deposit -> received(deposit, told.get(deposit.id())))
                .toList();
    }

    private static Received received(Deposit deposit, @Nullable Aftermath told) {
        return new Received(
                deposit.gaps().stream().noneMatch(FileGap::isLack),
                deposit.startedAt(),
                deposit.completedAt(),
                told == null ? Aftermath.of(deposit) : told);
    }
}
