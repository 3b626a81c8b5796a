package org.cordee.tender.schematron;

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

/** The store of the checks of notices. */
interface NoticeChecks extends Repository<NoticeCheck, UUID> {

    /** Hibernate's lock timeout for SKIP LOCKED. */
    String SKIP_LOCKED = "-2";

    NoticeCheck save(NoticeCheck check);

    Optional<NoticeCheck> findById(UUID noticeRowId);

    boolean existsById(UUID noticeRowId);

    List<NoticeCheck> findByConsultationIdOrderByQueuedAtDesc(UUID consultationId);

    /** Returns checks that wait, or whose node stopped, and that no other node has locked; locks them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("""
        select c from NoticeCheck c
        where c.state = org.cordee.tender.schematron.CheckState.QUEUED
           or (c.state = org.cordee.tender.schematron.CheckState.RUNNING and c.leaseUntil < :now)
        order by c.queuedAt, c.noticeRowId\
        """)
    List<NoticeCheck> waiting(Instant now, Limit most);
}
