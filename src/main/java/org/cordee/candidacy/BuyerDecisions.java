package org.cordee.candidacy;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores what buyers decided about applications: once for a grouping. */
interface BuyerDecisions extends Repository<BuyerDecision, UUID> {

    BuyerDecision save(BuyerDecision decision);

    Optional<BuyerDecision> findById(UUID consortiumId);
}
