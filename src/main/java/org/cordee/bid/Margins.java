package org.cordee.bid;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores the leads' margins, one for each bid. A transaction locks the consortium before it changes one. */
interface Margins extends Repository<BidMargin, UUID> {

    BidMargin save(BidMargin margin);

    Optional<BidMargin> findById(UUID consortiumId);
}
