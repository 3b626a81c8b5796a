package org.cordee.booklet;

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

/** Loads, locks and saves calls for contributions. */
interface BookletCalls extends Repository<BookletCall, UUID> {

    BookletCall saveAndFlush(BookletCall call);

    Optional<BookletCall> findById(UUID id);

    default BookletCall get(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    /** Locks the call until the transaction ends: a second caller waits and then reads what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from BookletCall c where c.id = :id")
    Optional<BookletCall> findLocked(UUID id);

    default BookletCall getLocked(UUID id) {
        return findLocked(id).orElseThrow(NotFound::new);
    }

    boolean existsByEditionKey(String editionKey);

    Optional<BookletCall> findByEditionKey(String editionKey);

    @Query("select c from BookletCall c where c.id in :ids")
    List<BookletCall> withIds(Collection<UUID> ids);

    Page<BookletCall> findByOrderByIdDesc(Pageable page);

    /** Returns the calls that take contributions now, the next closing first. */
    @Query("""
        select c from BookletCall c
        where c.state = org.cordee.booklet.CallState.OPEN and c.closesAt > :now
        order by c.closesAt, c.id
        """)
    List<BookletCall> open(Instant now, Limit most);

    /** Returns the calls whose booklet is public, the last edition of each theme first. */
    @Query("select c from BookletCall c where c.versions > 0 order by c.edition desc, c.themeCode")
    List<BookletCall> published(Limit most);
}
