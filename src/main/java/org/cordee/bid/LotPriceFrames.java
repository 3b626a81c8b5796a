package org.cordee.bid;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the buyers' price files of all lots. An act locks the consortium first. */
interface LotPriceFrames extends Repository<LotPriceFrame, UUID> {

    LotPriceFrame save(LotPriceFrame frame);

    void delete(LotPriceFrame frame);

    Optional<LotPriceFrame> findById(UUID id);

    Optional<LotPriceFrame> findByConsortiumIdAndLotId(UUID consortiumId, UUID lotId);

    @Query("select f from LotPriceFrame f where f.consortiumId = :consortiumId order by f.id")
    List<LotPriceFrame> of(UUID consortiumId);

    boolean existsByConsortiumId(UUID consortiumId);
}
