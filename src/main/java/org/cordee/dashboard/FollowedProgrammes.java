package org.cordee.dashboard;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Loads and saves the programmes that coordinators follow. */
interface FollowedProgrammes extends Repository<FollowedProgramme, UUID> {

    FollowedProgramme saveAndFlush(FollowedProgramme one);

    Optional<FollowedProgramme> findById(UUID id);

    /** Locks the programme until the transaction ends, so that of two changes the second one sees the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from FollowedProgramme one where one.id = :id")
    Optional<FollowedProgramme> findLocked(UUID id);

    @Query("select one from FollowedProgramme one order by one.name")
    List<FollowedProgramme> all(Limit most);

    long count();

    void delete(FollowedProgramme one);
}
