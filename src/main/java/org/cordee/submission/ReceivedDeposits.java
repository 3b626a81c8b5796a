package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final LaterDepositFactsHistory aftermaths;

    ReceivedDeposits(Deposits deposits, LaterDepositFactsHistory aftermaths) {
        this.deposits = deposits;
        this.aftermaths = aftermaths;
    }

    /**
     * One deposit with the facts that the legal check needs.
     *
     * @param complete true when no file is missing or differs from the agreed package
     * @param known the facts that became known later, otherwise those recorded with the deposit
     */
    public record DepositForLegalCheck(
            boolean complete, Instant startedAt, Instant completedAt, LaterDepositFacts known) {}

    /** Returns the deposits in the order they were completed. */
    public List<DepositForLegalCheck> of(UUID consortiumId) {
        Map<UUID, LaterDepositFacts> later = aftermaths.of(consortiumId);
        return deposits.all(consortiumId).stream()
                .map(deposit -> received(deposit, later.get(deposit.id())))
                .toList();
    }

    private static DepositForLegalCheck received(Deposit deposit, @Nullable LaterDepositFacts later) {
        return new DepositForLegalCheck(
                deposit.gaps().stream().noneMatch(FileGap::isLack),
                deposit.startedAt(),
                deposit.completedAt(),
                later == null ? LaterDepositFacts.of(deposit) : later);
    }
}
