package org.cordee.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Stores the failures of members while their bid was drafted. A caller that adds a failure or a document holds the lock
 * of the consortium.
 */
interface Dropouts extends Repository<Dropout, Dropout.Key> {

    Dropout saveAndFlush(Dropout one);

    /** Returns the failures in the order in which they happened. */
    @Query("select one from Dropout one where one.consortiumId = :consortiumId"
            + " order by one.at, one.organisationId")
    List<Dropout> of(UUID consortiumId);

    /** Returns the latest failure of this organisation. */
    @Query("select one from Dropout one where one.consortiumId = :consortiumId"
            + " and one.organisationId = :organisationId order by one.at desc limit 1")
    Optional<Dropout> last(UUID consortiumId, UUID organisationId);
}
