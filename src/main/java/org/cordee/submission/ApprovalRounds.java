package org.cordee.submission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Stores all rounds of all consortia. A transaction locks the consortium before it changes a round. */
interface ApprovalRounds extends Repository<ApprovalRound, UUID> {

    ApprovalRound saveAndFlush(ApprovalRound round);

    Optional<ApprovalRound> findById(UUID id);

    @Query("select one from ApprovalRound one where one.consortiumId = :consortium order by one.number desc limit 1")
    Optional<ApprovalRound> latest(@Param("consortium") UUID consortiumId);

    @Query("select one from ApprovalRound one where one.consortiumId = :consortium order by one.number desc")
    List<ApprovalRound> all(@Param("consortium") UUID consortiumId);
}
