package org.cordee.submission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Stores the members' answers of every round. A transaction locks the consortium before it changes one. */
interface Approvals extends Repository<Approval, UUID> {

    Approval saveAndFlush(Approval approval);

    Optional<Approval> findById(UUID id);

    /** Reads the consortium's id without loading the approval, so that the consortium can be locked first. */
    @Query("select one.consortiumId from Approval one where one.id = :id")
    Optional<UUID> consortiumOf(@Param("id") UUID id);

    @Query("select one from Approval one where one.roundId = :round order by one.id")
    List<Approval> in(@Param("round") UUID roundId);
}
