package org.cordee.consortium;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Loads, locks and saves consortia. */
interface Consortia extends Repository<Consortium, UUID> {

    Consortium saveAndFlush(Consortium one);

    Optional<Consortium> findById(UUID id);

    /**
     * Locks the consortium until the transaction ends: a second caller waits and then reads the changes of the first
     * one.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Consortium one where one.id = :id")
    Optional<Consortium> findLocked(@Param("id") UUID id);

    default Consortium getLocked(UUID id) {
        return findLocked(id).orElseThrow(NotFound::new);
    }

    default Consortium get(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    /** Takes a shared lock, so that the consortium cannot end during a step of it; several steps may run at once. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select one from Consortium one where one.id = :id")
    Optional<Consortium> findSharedLocked(@Param("id") UUID id);

    default Consortium getSharedLocked(UUID id) {
        return findSharedLocked(id).orElseThrow(NotFound::new);
    }

    /**
     * Returns the consortia that still follow the buyer's deadline: those that have not ended, and those that deposited
     * or missed the deadline, which may be opened again.
     */
    @Query("select one.id from Consortium one where one.consultationId = :consultation and (one.ending.at is null"
            + " or one.state in (org.cordee.consortium.ConsortiumState.SUBMITTED,"
            + " org.cordee.consortium.ConsortiumState.DEADLINE_MISSED)) order by one.id")
    List<UUID> withDeadlineIn(@Param("consultation") UUID consultationId);

    /** Counts the consortia of a lead whose bid was deposited. */
    @Query("select count(one) from Consortium one where one.leadOrganisationId = :lead and one.submittedAt is not null")
    long countDeposited(@Param("lead") UUID leadOrganisationId);

    /** The name of one consortium. */
    record ConsortiumName(UUID id, String name) {}

    @Query("select new org.cordee.consortium.Consortia$ConsortiumName(one.id, one.terms.name) from Consortium one"
            + " where one.id in :ids")
    List<ConsortiumName> names(@Param("ids") Collection<UUID> ids);

    /** The state of one consortium. */
    record ConsortiumStanding(UUID id, ConsortiumState state) {}

    /** Returns the states of those of these consortia of which an organisation is a member now. */
    @Query("select new org.cordee.consortium.Consortia$ConsortiumStanding(one.id, one.state) from Consortium one"
            + " where one.id in :ids and exists (select 1 from Member m where m.consortiumId = one.id"
            + " and m.organisationId = :organisation and m.leftAt is null)")
    List<ConsortiumStanding> standings(@Param("ids") Collection<UUID> ids, @Param("organisation") UUID organisationId);
}
