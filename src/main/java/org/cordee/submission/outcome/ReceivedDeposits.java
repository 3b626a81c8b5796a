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

/**
 * Returns the times and the completeness of a consortium's deposits to other rooms, which must check access themselves.
 */
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
     * One deposit with the facts that the legal check needs.
     *
     * @param complete true when no file is missing or differs from the agreed package
     * @param known the facts that became known later, otherwise those recorded with the deposit
     */
    public record Received(boolean complete, Instant startedAt, Instant completedAt, Aftermath known) {}

    /** Returns the deposits in the order they were completed. */
    public List<Received> of(UUID consortiumId) {
        Map<UUID, Aftermath> later = aftermaths.of(consortiumId);
        return deposits.all(consortiumId).stream()
                .map(deposit -> received(deposit, later.get(deposit.id())))
                .toList();
    }

    private static Received received(Deposit deposit, @Nullable Aftermath later) {
        return new Received(
                deposit.gaps().stream().noneMatch(FileGap::isLack),
                deposit.startedAt(),
                deposit.completedAt(),
                later == null ? Aftermath.of(deposit) : later);
    }
}
