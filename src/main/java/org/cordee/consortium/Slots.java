package org.cordee.consortium;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Loads, locks and saves slots. */
interface Slots extends Repository<Slot, UUID> {

    Slot saveAndFlush(Slot one);

    Optional<Slot> findById(UUID id);

    /** Locks the slot until the transaction ends: a second caller waits and then reads the changes of the first one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Slot one where one.id = :id")
    Optional<Slot> findLocked(@Param("id") UUID id);

    default Slot getLocked(UUID id) {
        return findLocked(id).orElseThrow(NotFound::new);
    }

    default Slot get(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    void delete(Slot one);

    @Query(
            "select one from Slot one left join fetch one.candidates where one.consortiumId = :consortium order by one.position")
    List<Slot> withCandidates(@Param("consortium") UUID consortiumId);

    @Query("select one from Slot one where one.consortiumId = :consortium order by one.position")
    List<Slot> of(@Param("consortium") UUID consortiumId);
}
