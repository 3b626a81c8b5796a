package org.cordee.potential;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.cfg.AvailableSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** The store of programmes. Queries for users take the organisation they are made for; null is the platform. */
interface PurchaseProgrammes extends Repository<PurchaseProgramme, UUID> {

    /** Hibernate's lock timeout for SKIP LOCKED. */
    String SKIP_LOCKED = "-2";

    PurchaseProgramme saveAndFlush(PurchaseProgramme programme);

    void delete(PurchaseProgramme programme);

    @Query("""
        select p from PurchaseProgramme p
        where p.id = :id
          and (:owner is null and p.ownerOrganisationId is null or p.ownerOrganisationId = :owner)
        """)
    Optional<PurchaseProgramme> findOwn(UUID id, @Nullable UUID owner);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select p from PurchaseProgramme p
        where p.id = :id
          and (:owner is null and p.ownerOrganisationId is null or p.ownerOrganisationId = :owner)
        """)
    Optional<PurchaseProgramme> lockOwn(UUID id, @Nullable UUID owner);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PurchaseProgramme p where p.id = :id")
    Optional<PurchaseProgramme> lock(UUID id);

    @Query("""
        select p from PurchaseProgramme p
        where :owner is null and p.ownerOrganisationId is null or p.ownerOrganisationId = :owner
        order by p.id desc
        """)
    List<PurchaseProgramme> latest(@Nullable UUID owner, Pageable page);

    @Query("""
        select count(p) from PurchaseProgramme p
        where :owner is null and p.ownerOrganisationId is null or p.ownerOrganisationId = :owner
        """)
    long countOf(@Nullable UUID owner);

    /** Returns programmes that wait or whose node stopped, unlocked by other nodes; locks them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("""
        select p from PurchaseProgramme p
        where p.state = org.cordee.potential.ProgrammeState.WAITING
           or (p.state = org.cordee.potential.ProgrammeState.COMPUTING and p.leaseUntil < :now)
        order by p.id\
        """)
    List<PurchaseProgramme> waiting(Instant now, Limit most);
}
