package org.cordee.network;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of schemes. */
interface Schemes extends Repository<Scheme, UUID> {

    Scheme saveAndFlush(Scheme scheme);

    void delete(Scheme scheme);

    Optional<Scheme> findById(UUID id);

    Optional<Scheme> findByIdAndNetworkId(UUID id, UUID networkId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Scheme s where s.id = :id and s.networkId = :network")
    Optional<Scheme> lockOwn(UUID id, UUID network);

    /** Counts the drafts and the calls that are open. */
    @Query("""
        select count(s) from Scheme s where s.networkId = :network
          and (s.state = org.cordee.network.SchemeState.DRAFT
            or s.state = org.cordee.network.SchemeState.PUBLISHED and s.terms.closesAt > :now)
        """)
    long countUnfinished(UUID network, Instant now);

    Page<Scheme> findByNetworkIdOrderByIdDesc(UUID networkId, Pageable page);

    /** Returns the calls of some networks that take answers now, the next closing first. */
    @Query("""
        select s from Scheme s
        where s.networkId in :networks and s.state = org.cordee.network.SchemeState.PUBLISHED
          and s.terms.closesAt > :now
        order by s.terms.closesAt, s.id
        """)
    List<Scheme> open(Collection<UUID> networks, Instant now, Limit most);
}
