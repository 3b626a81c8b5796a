package org.cordee.dossier;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** Stores how far the words of each content were read. */
interface DossierTexts extends Repository<DossierText, String> {

    /** Hibernate's lock timeout for SKIP LOCKED. */
    String SKIP_LOCKED = "-2";

    DossierText saveAndFlush(DossierText text);

    Optional<DossierText> findById(String sha256);

    List<DossierText> findBySha256In(Collection<String> contents);

    /** Returns texts that wait, or whose node stopped, and that no other node has locked; locks them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("""
        select t from DossierText t
        where t.state = org.cordee.dossier.TextState.QUEUED
           or (t.state = org.cordee.dossier.TextState.READING and t.leaseUntil < :now)
        order by t.queuedAt, t.sha256\
        """)
    List<DossierText> waiting(Instant now, Limit most);

    /** Counts the contents of a version whose words are still awaited. */
    @Query("select count(distinct t.sha256) from DossierText t join DossierFile f on f.sha256 = t.sha256"
            + " where f.versionId = :versionId and t.state in (org.cordee.dossier.TextState.QUEUED,"
            + " org.cordee.dossier.TextState.READING)")
    long countAwaited(UUID versionId);
}
