package org.cordee.bid.price;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The price sheets of all bids. A sheet is claimed after the sections of its bid, never before. */
public interface PriceSheets extends Repository<PriceSheet, UUID> {

    PriceSheet save(PriceSheet sheet);

    /** Of whoever left before it bid. */
    void delete(PriceSheet sheet);

    Optional<PriceSheet> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PriceSheet p where p.id = :id")
    Optional<PriceSheet> claim(UUID id);

    @Query("select p from PriceSheet p where p.consortiumId = :consortiumId")
    List<PriceSheet> of(UUID consortiumId);

    /** With their lines, in one statement. */
    @Query("select p from PriceSheet p left join fetch p.lines where p.consortiumId = :consortiumId")
    List<PriceSheet> withLinesOf(UUID consortiumId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PriceSheet p where p.consortiumId = :consortiumId order by p.id")
    List<PriceSheet> claimAllOf(UUID consortiumId);
}
