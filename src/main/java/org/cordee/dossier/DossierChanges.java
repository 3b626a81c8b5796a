package org.cordee.dossier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** Returns the changes of a version whose words are to be compared. */
    @Query("select c.id from DossierChange c where c.versionId = :versionId"
            + " and c.state = org.cordee.dossier.ComparisonState.AWAITED order by c.position")
    List<UUID> awaitedIn(UUID versionId);

    /** Returns the changes that wait for the words of this content. */
    @Query("select distinct c.id from DossierChange c join DossierFile f on f.id = c.fileId or f.id = c.formerFileId"
            + " where c.state = org.cordee.dossier.ComparisonState.AWAITED and f.sha256 = :sha256")
    List<UUID> awaiting(String sha256);
}
