package org.cordee.bid;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Stores the price sheets of all bids. A transaction locks the sections of a bid first and its price sheets afterwards.
 */
interface PriceSheets extends Repository<PriceSheet, UUID> {

    PriceSheet save(PriceSheet sheet);

    /** Deletes the price sheet of a member that left before the bid was deposited. */
    void delete(PriceSheet sheet);

    Optional<PriceSheet> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PriceSheet p where p.id = :id")
    Optional<PriceSheet> claim(UUID id);

    @Query("select p from PriceSheet p where p.consortiumId = :consortiumId")
    List<PriceSheet> of(UUID consortiumId);

    /** Returns the sheets with their lines in one statement. */
    @Query("select p from PriceSheet p left join fetch p.lines where p.consortiumId = :consortiumId")
    List<PriceSheet> withLinesOf(UUID consortiumId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PriceSheet p where p.consortiumId = :consortiumId order by p.id")
    List<PriceSheet> claimAllOf(UUID consortiumId);
}
