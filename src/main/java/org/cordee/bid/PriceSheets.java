package org.cordee.bid;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The price sheets of all bids. A sheet is claimed after its section, never before. */
interface PriceSheets extends Repository<PriceSheet, UUID> {

    PriceSheet save(PriceSheet sheet);

    @Query("select p.sectionId from PriceSheet p where p.id = :id")
    Optional<UUID> sectionOf(UUID id);

    @Query("select p from PriceSheet p where p.sectionId = :sectionId")
    Optional<PriceSheet> ofSection(UUID sectionId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PriceSheet p where p.sectionId = :sectionId")
    Optional<PriceSheet> claimOfSection(UUID sectionId);

    @Query("select p from PriceSheet p where p.consortiumId = :consortiumId")
    List<PriceSheet> of(UUID consortiumId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PriceSheet p where p.consortiumId = :consortiumId order by p.id")
    List<PriceSheet> claimAllOf(UUID consortiumId);
}
