package org.cordee.organisation;

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

/** The store of organisations' own pages. */
interface OwnPages extends Repository<OwnPage, UUID> {

    /** Hibernate's lock timeout for SKIP LOCKED. */
    String SKIP_LOCKED = "-2";

    OwnPage saveAndFlush(OwnPage page);

    Optional<OwnPage> findById(UUID organisationId);

    /** Returns pages whose time has come, unlocked by other nodes, the longest due first; locks them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("select p from OwnPage p where p.nextCheckAt <= :now order by p.nextCheckAt")
    List<OwnPage> due(Instant now, Limit most);
}
