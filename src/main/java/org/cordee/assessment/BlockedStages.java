package org.cordee.assessment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores all blocked stages. A caller that changes one reads it with a lock. */
interface BlockedStages extends Repository<BlockedStage, UUID> {

    BlockedStage saveAndFlush(BlockedStage one);

    @Query("select one from BlockedStage one where one.consortiumId = :consortiumId and one.id = :stageId")
    Optional<BlockedStage> find(UUID consortiumId, UUID stageId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from BlockedStage one where one.consortiumId = :consortiumId and one.id = :stageId")
    Optional<BlockedStage> findLocked(UUID consortiumId, UUID stageId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from BlockedStage one where one.consortiumId = :consortiumId and one.stage = :stage"
            + " and one.occasion = :occasion")
    Optional<BlockedStage> findLocked(UUID consortiumId, AssessmentStage stage, String occasion);

    /** Returns the blocked stages, the oldest first. */
    @Query("select one from BlockedStage one where one.consortiumId = :consortiumId order by one.openedAt, one.id")
    List<BlockedStage> of(UUID consortiumId);

    /** Returns the stages that are not settled, the oldest first. */
    @Query("select one from BlockedStage one where one.consortiumId = :consortiumId and one.state = OPEN"
            + " order by one.openedAt, one.id")
    List<BlockedStage> open(UUID consortiumId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from BlockedStage one where one.consortiumId = :consortiumId and one.state = OPEN"
            + " order by one.openedAt, one.id")
    List<BlockedStage> openLocked(UUID consortiumId);
}
