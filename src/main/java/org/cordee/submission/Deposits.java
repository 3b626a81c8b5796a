package org.cordee.submission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores every deposit of every channel. Neither this store nor the database allows an update or a delete. */
interface Deposits extends Repository<Deposit, UUID> {

    Deposit save(Deposit deposit);

    Optional<Deposit> findByConsortiumIdAndChannelAndIdempotencyKey(
            UUID consortiumId, DepositChannelKind channel, String idempotencyKey);

    /** Returns the deposits in the order they were completed. */
    @Query("select d from Deposit d where d.consortiumId = :consortiumId order by d.completedAt, d.recordedAt, d.id")
    List<Deposit> all(UUID consortiumId);

    /**
     * Returns the deposit that the buyer opens: the last one received in time, complete or not, because each replaces
     * the one before (R2151-6 CCP). When none was in time, it is the last one.
     */
    default Optional<Deposit> countingDeposit(UUID consortiumId) {
        List<Deposit> all = all(consortiumId);
        Optional<Deposit> inTime =
                all.stream().filter(deposit -> !deposit.outcome().isLate()).reduce((earlier, later) -> later);
        return inTime.or(() -> all.stream().reduce((earlier, later) -> later));
    }
}
