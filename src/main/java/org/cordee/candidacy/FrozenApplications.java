package org.cordee.candidacy;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores every freeze of an application. A transaction locks the grouping before it adds or lifts one. */
interface FrozenApplications extends Repository<FrozenApplication, UUID> {

    FrozenApplication save(FrozenApplication application);

    /** Returns the freeze in force. */
    @Query("select one from FrozenApplication one left join fetch one.files"
            + " where one.consortiumId = :consortiumId and one.liftedAt is null")
    Optional<FrozenApplication> of(UUID consortiumId);
}
