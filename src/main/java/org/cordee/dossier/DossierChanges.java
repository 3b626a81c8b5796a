package org.cordee.dossier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the differences between a version and the one before. */
interface DossierChanges extends Repository<DossierChange, UUID> {

    List<DossierChange> saveAll(Iterable<DossierChange> changes);

    DossierChange saveAndFlush(DossierChange change);

    Optional<DossierChange> findById(UUID id);

    Page<DossierChange> findByVersionIdOrderByPosition(UUID versionId, Pageable page);

    List<DossierChange> findByVersionIdOrderByPosition(UUID versionId);

    /** How many files changed in a way. */
    record KindCount(ChangeKind kind, long files) {}

    @Query("select new org.cordee.dossier.DossierChanges$KindCount(c.kind, count(c)) from DossierChange c"
            + " where c.versionId = :versionId group by c.kind")
    List<KindCount> kinds(UUID versionId);

    /** Returns changes whose words were not compared yet, and are no longer awaited. */
    @Query("select c.id from DossierChange c where c.state = org.cordee.dossier.ComparisonState.AWAITED"
            + " and not exists (select 1 from DossierFile f join DossierText t on t.sha256 = f.sha256"
            + " where (f.id = c.fileId or f.id = c.formerFileId) and t.state in"
            + " (org.cordee.dossier.TextState.QUEUED, org.cordee.dossier.TextState.READING))")
    List<UUID> readyForComparison(Limit most);
}
