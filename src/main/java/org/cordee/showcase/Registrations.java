package org.cordee.showcase;

import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
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

/** The store of registrations. */
interface Registrations extends Repository<Registration, UUID> {

    Registration saveAndFlush(Registration registration);

    <S extends Registration> List<S> saveAllAndFlush(Iterable<S> several);

    Optional<Registration> findById(UUID id);

    default Registration get(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    /** Takes a shared lock until the transaction ends, so that an act that erases the person waits. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select r from Registration r where r.id = :id")
    Optional<Registration> findSharedLocked(UUID id);

    @Query("select r.showcaseId from Registration r where r.id = :id")
    Optional<UUID> showcaseOf(UUID id);

    Optional<Registration> findByShowcaseIdAndAttendeeEmail(UUID showcaseId, String email);

    @Query("select count(r) from Registration r where r.showcaseId = :showcase and r.state in :states")
    int countIn(UUID showcase, Collection<RegistrationState> states);

    /** Returns the registrations in some states in the order in which they were made. */
    @Query("""
        select r from Registration r where r.showcaseId = :showcase and r.state in :states
        order by r.registeredAt, r.id
        """)
    List<Registration> inStates(UUID showcase, Collection<RegistrationState> states, Limit most);

    /** Returns a page of the registrations that were not cancelled, by name. */
    @Query("""
        select r from Registration r where r.showcaseId = :showcase
          and r.state <> org.cordee.showcase.RegistrationState.CANCELLED
        order by r.attendee.name, r.registeredAt, r.id
        """)
    Page<Registration> list(UUID showcase, Pageable page);

    /** Returns those of some registrations that belong to an event. */
    @Query("select r from Registration r where r.showcaseId = :showcase and r.id in :ids")
    List<Registration> ofShowcase(UUID showcase, Collection<UUID> ids);

    /** Returns the registrations that chose a demonstration. */
    @Query("""
        select r from Registration r join r.choices c where c.demonstrationId = :demonstration
        order by r.registeredAt, r.id
        """)
    List<Registration> choosing(UUID demonstration);

    /** Returns the registered people who wait for a place in a demonstration, the first first. */
    @Query("""
        select r from Registration r join r.choices c
        where c.demonstrationId = :demonstration and c.seated = false
          and r.state = org.cordee.showcase.RegistrationState.REGISTERED
        order by r.registeredAt, r.id
        """)
    List<Registration> waitingFor(UUID demonstration, Limit most);

    /** Returns the demonstrations of an event in which registered people wait for a place. */
    @Query("""
        select distinct c.demonstrationId from Registration r join r.choices c
        where r.showcaseId = :showcase and c.seated = false
          and r.state = org.cordee.showcase.RegistrationState.REGISTERED
        """)
    List<UUID> awaitedSeats(UUID showcase);

    /** Returns for each demonstration of an event its id and the number of its places that are taken. */
    @Query("""
        select c.demonstrationId, count(r) from Registration r join r.choices c
        where r.showcaseId = :showcase and c.seated = true
        group by c.demonstrationId
        """)
    List<Tuple> seatsOf(UUID showcase);

    /** Returns for each event its id, a state, a kind and the number of such registrations. */
    @Query("""
        select r.showcaseId, r.state, r.attendee.kind, count(r) from Registration r
        where r.showcaseId in :showcases group by r.showcaseId, r.state, r.attendee.kind
        """)
    List<Tuple> countsOf(Collection<UUID> showcases);

    /** Returns how many people are on the waiting list before another one. */
    @Query("""
        select count(r) from Registration r
        where r.showcaseId = :showcase and r.state = org.cordee.showcase.RegistrationState.WAITING
          and (r.registeredAt < :registeredAt or r.registeredAt = :registeredAt and r.id < :id)
        """)
    int countBefore(UUID showcase, Instant registeredAt, UUID id);

    /** Returns registrations of an event whose personal data are still stored. */
    @Query("select r from Registration r where r.showcaseId = :showcase and r.erasedAt is null order by r.id")
    List<Registration> notErased(UUID showcase, Limit most);

    @Query("select r.id from Registration r where r.attendee.email = :email")
    List<UUID> withAddress(String email);
}
