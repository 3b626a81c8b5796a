package org.cordee.tender.batch;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** The store of the notices of batches. */
interface BatchItems extends Repository<BatchItem, UUID> {

    /** Hibernate's lock timeout for SKIP LOCKED. */
    String SKIP_LOCKED = "-2";

    BatchItem save(BatchItem item);

    <S extends BatchItem> List<S> saveAll(Iterable<S> items);

    Optional<BatchItem> findById(UUID id);

    List<BatchItem> findByBatchIdOrderByPosition(UUID batchId);

    /** Returns notices of running batches that wait or whose node stopped, unlocked by other nodes; locks them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("""
        select i from BatchItem i
        where (i.state = org.cordee.tender.batch.ItemState.WAITING
               or (i.state = org.cordee.tender.batch.ItemState.RUNNING and i.leaseUntil < :now))
          and i.batchId in (
              select b.id from NoticeBatch b where b.state = org.cordee.tender.batch.BatchState.RUNNING)
        order by i.id\
        """)
    List<BatchItem> waiting(Instant now, Limit most);

    @Query("select i.state as state, count(i) as count from BatchItem i where i.batchId = :batchId group by i.state")
    List<StateCount> counts(UUID batchId);

    /** The number of notices in one state. */
    interface StateCount {
        ItemState getState();

        long getCount();
    }
}
