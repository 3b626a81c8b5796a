package org.cordee.bid;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the buyers' price files of all lots, also removed ones. An act locks the consortium first. */
interface LotPriceFrames extends Repository<LotPriceFrame, UUID> {

    LotPriceFrame save(LotPriceFrame frame);

    Optional<LotPriceFrame> findById(UUID id);

    /** Returns the file of a lot, also when it was removed: the next file goes on with its numbers. */
    Optional<LotPriceFrame> findByConsortiumIdAndLotId(UUID consortiumId, UUID lotId);

    /** Returns the file that a lot has now. */
    @Query("""
        select f from LotPriceFrame f
        where f.consortiumId = :consortiumId and f.lotId = :lotId and f.removed = false\
        """)
    Optional<LotPriceFrame> present(UUID consortiumId, UUID lotId);

    /** Returns the files that the lots of a consortium have now. */
    @Query("select f from LotPriceFrame f where f.consortiumId = :consortiumId and f.removed = false order by f.id")
    List<LotPriceFrame> of(UUID consortiumId);
}
