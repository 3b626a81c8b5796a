package org.cordee.submission;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores every reopening of a frozen bid. A transaction locks the consortium before it adds one. */
interface Reopenings extends Repository<BidReopening, BidReopening.Key> {

    BidReopening save(BidReopening reopening);

    /** Returns the reopenings in their order. */
    @Query("select r.reopening from BidReopening r where r.key.consortiumId = :consortiumId order by r.key.number")
    List<Reopening> of(UUID consortiumId);
}
