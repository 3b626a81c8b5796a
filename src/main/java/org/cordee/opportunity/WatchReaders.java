package org.cordee.opportunity;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

/** The store of the people who read watches. */
interface WatchReaders extends JpaRepository<WatchReader, UUID> {

    /** Hibernate's lock timeout for SKIP LOCKED. */
    String SKIP_LOCKED = "-2";

    Optional<WatchReader> findByWatchIdAndPersonId(UUID watchId, UUID personId);

    List<WatchReader> findByPersonId(UUID personId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from WatchReader r where r.watchId = :watch and r.personId = :person")
    Optional<WatchReader> lockOf(UUID watch, UUID person);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from WatchReader r where r.id = :id")
    Optional<WatchReader> lockById(UUID id);

    /** Returns the people whose digest is due, the longest due first; an index has them in this order. */
    @Query("select r.id from WatchReader r where r.nextDigestAt <= :now order by r.nextDigestAt, r.id")
    List<UUID> due(Instant now, Limit most);

    /** Returns the person when its digest is still due and no other node writes it, and locks the row. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("select r from WatchReader r where r.id = :id and r.nextDigestAt <= :now")
    List<WatchReader> lockDue(UUID id, Instant now);
}
