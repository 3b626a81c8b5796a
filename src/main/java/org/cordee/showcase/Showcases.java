package org.cordee.showcase;

import jakarta.persistence.LockModeType;
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

/** The store of events. */
interface Showcases extends Repository<Showcase, UUID> {

    Showcase saveAndFlush(Showcase showcase);

    Optional<Showcase> findById(UUID id);

    default Showcase get(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    /** Locks an event until the transaction ends: a second act waits and then reads the changes of the first one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Showcase s where s.id = :id")
    Optional<Showcase> findLocked(UUID id);

    default Showcase getLocked(UUID id) {
        return findLocked(id).orElseThrow(NotFound::new);
    }

    /** Returns a page of the public events that are not over, the next first; a cancelled one until its day. */
    @Query("""
        select s from Showcase s where s.openedAt is not null and s.details.endsAt >= :now
        order by s.details.startsAt, s.id
        """)
    Page<Showcase> toCome(Instant now, Pageable page);

    /** Returns the events that took place, the latest first. */
    @Query("""
        select s from Showcase s where s.openedAt is not null and s.details.endsAt < :now
          and s.state <> org.cordee.showcase.ShowcaseState.CANCELLED
        order by s.details.startsAt desc, s.id
        """)
    Page<Showcase> past(Instant now, Pageable page);

    @Query("select s from Showcase s order by s.details.startsAt desc, s.id")
    Page<Showcase> all(Pageable page);

    /** Returns the events that were opened once, also cancelled ones, the latest first. */
    @Query("select s from Showcase s where s.openedAt is not null order by s.details.startsAt desc, s.id")
    Page<Showcase> opened(Pageable page);

    /** Returns the events in some states, the latest first. */
    @Query("select s from Showcase s where s.state in :states order by s.details.startsAt desc, s.id")
    Page<Showcase> inStates(Collection<ShowcaseState> states, Pageable page);

    /** Returns the latest event before a moment of which the outcome was recorded. */
    @Query("""
        select s from Showcase s where s.state = org.cordee.showcase.ShowcaseState.HELD
          and s.outcomeOn is not null and s.details.startsAt < :before
        order by s.details.startsAt desc
        """)
    List<Showcase> withOutcome(Instant before, Limit most);

    @Query("select s.id from Showcase s where s.nextReminderAt <= :now order by s.nextReminderAt")
    List<UUID> toRemind(Instant now, Limit most);

    @Query("""
        select s.id from Showcase s
        where s.state in (org.cordee.showcase.ShowcaseState.OPEN, org.cordee.showcase.ShowcaseState.CLOSED)
          and s.details.endsAt <= :now
        order by s.details.endsAt
        """)
    List<UUID> toHold(Instant now, Limit most);

    @Query("select s.id from Showcase s where s.forgottenAt is null and s.forgetAt <= :now order by s.forgetAt")
    List<UUID> toForget(Instant now, Limit most);

    /** Returns the events whose contact has this address or this name; its address may be that of a shared mailbox. */
    @Query("""
        select s.id from Showcase s where s.details.contact.email = :email
          or s.details.contact.name = :name
        """)
    List<UUID> withContact(String email, String name);
}
