package org.cordee.bid;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the outlines of all bids. A transaction locks an outline before it changes it. */
interface Outlines extends Repository<Outline, UUID> {

    Outline save(Outline outline);

    @Query("select o from Outline o where o.consortiumId = :consortiumId")
    Optional<Outline> find(UUID consortiumId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Outline o where o.consortiumId = :consortiumId")
    Optional<Outline> claim(UUID consortiumId);

    boolean existsByConsortiumId(UUID consortiumId);

    @Query("select count(o) > 0 from Outline o where o.consortiumId = :consortiumId and o.suspendedAt is not null")
    boolean isSuspended(UUID consortiumId);

    /** Suspends the draft after a member left, until the present members have agreed again. */
    @Transactional
    @Modifying
    @Query("update Outline o set o.suspendedAt = :now where o.consortiumId = :consortiumId and o.suspendedAt is null")
    void suspend(UUID consortiumId, Instant now);

    /**
     * Resumes a suspended draft.
     *
     * @return 1 when it was suspended until now, otherwise 0
     */
    @Transactional
    @Modifying
    @Query("update Outline o set o.suspendedAt = null"
            + " where o.consortiumId = :consortiumId and o.suspendedAt is not null")
    int resume(UUID consortiumId);
}
