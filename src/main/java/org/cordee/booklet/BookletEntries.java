package org.cordee.booklet;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Loads, locks and saves published entries. */
interface BookletEntries extends Repository<BookletEntry, UUID> {

    BookletEntry saveAndFlush(BookletEntry entry);

    <S extends BookletEntry> List<S> saveAllAndFlush(Iterable<S> several);

    Optional<BookletEntry> findById(UUID id);

    default BookletEntry get(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from BookletEntry e where e.id = :id")
    Optional<BookletEntry> findLocked(UUID id);

    default BookletEntry getLocked(UUID id) {
        return findLocked(id).orElseThrow(NotFound::new);
    }

    @Query("select e from BookletEntry e where e.id in :ids")
    List<BookletEntry> withIds(Collection<UUID> ids);

    @Query("""
        select e from BookletEntry e
        where e.organisationId = :organisation and e.state = org.cordee.booklet.EntryState.PUBLISHED
        order by e.changedAt desc, e.id
        """)
    List<BookletEntry> publicOf(UUID organisation, Limit most);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from BookletEntry e where e.organisationId in :organisations order by e.id")
    List<BookletEntry> lockedOf(Collection<UUID> organisations, Limit most);
}
