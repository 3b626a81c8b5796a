package org.cordee.candidacy;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the consents of buyers. */
interface BuyerConsents extends Repository<BuyerConsent, UUID> {

    BuyerConsent save(BuyerConsent consent);

    /** Returns the consents in the order they were recorded. */
    @Query("select one from BuyerConsent one where one.consortiumId = :consortiumId order by one.recordedAt, one.id")
    List<BuyerConsent> of(UUID consortiumId);
}
