package org.cordee.candidacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores every deposit of an application. Neither this store nor the database allows an update or a delete. */
interface ApplicationDeposits extends Repository<ApplicationDeposit, UUID> {

    ApplicationDeposit save(ApplicationDeposit deposit);

    Optional<ApplicationDeposit> findByConsortiumIdAndIdempotencyKey(UUID consortiumId, String idempotencyKey);

    long countByConsortiumId(UUID consortiumId);

    /** Returns the deposits in the order they were completed. */
    @Query("select one from ApplicationDeposit one where one.consortiumId = :consortiumId"
            + " order by one.completedAt, one.recordedAt, one.id")
    List<ApplicationDeposit> all(UUID consortiumId);
}
