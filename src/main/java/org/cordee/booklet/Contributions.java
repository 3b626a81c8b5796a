package org.cordee.booklet;

import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Loads, locks and saves contributions. */
interface Contributions extends Repository<Contribution, UUID> {

    Contribution saveAndFlush(Contribution contribution);

    <S extends Contribution> List<S> saveAllAndFlush(Iterable<S> several);

    Optional<Contribution> findById(UUID id);

    default Contribution get(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    /** Locks the contribution until the transaction ends: a second caller waits and then reads what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contribution c where c.id = :id")
    Optional<Contribution> findLocked(UUID id);

    default Contribution getLocked(UUID id) {
        return findLocked(id).orElseThrow(NotFound::new);
    }

    /** Returns the call of a contribution without loading it: a lock that follows reads it afresh. */
    @Query("select c.callId from Contribution c where c.id = :id")
    Optional<UUID> callOf(UUID id);

    /** Returns all contributions of a call; their number is limited. */
    @Query("select c from Contribution c where c.callId = :call order by c.id")
    List<Contribution> ofCall(UUID call);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contribution c where c.callId = :call order by c.id")
    List<Contribution> lockedOfCall(UUID call);

    @Query("select c from Contribution c where c.id in :ids")
    List<Contribution> withIds(Collection<UUID> ids);

    int countByCallId(UUID callId);

    @Query("select c.organisationId from Contribution c where c.callId = :call")
    List<UUID> organisationsOf(UUID call);

    Optional<Contribution> findByCallIdAndOrganisationId(UUID callId, UUID organisationId);

    Page<Contribution> findByOrganisationIdOrderByIdDesc(UUID organisationId, Pageable page);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contribution c where c.organisationId in :organisations order by c.id")
    List<Contribution> lockedOf(Collection<UUID> organisations, Limit most);

    /** Returns for each call its id, a state, and the number of contributions in that state. */
    @Query("""
        select c.callId, c.state, count(c) from Contribution c where c.callId in :calls group by c.callId, c.state
        """)
    List<Tuple> statesOf(Collection<UUID> calls);
}
