package org.cordee.dossier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the files of the versions. */
interface DossierFiles extends Repository<DossierFile, UUID> {

    List<DossierFile> saveAll(Iterable<DossierFile> files);

    Optional<DossierFile> findById(UUID id);

    Page<DossierFile> findByVersionIdOrderByPosition(UUID versionId, Pageable page);

    Page<DossierFile> findByVersionIdAndKindOrderByPosition(UUID versionId, FileKind kind, Pageable page);

    List<DossierFile> findByVersionIdOrderByPath(UUID versionId);

    List<DossierFile> findByVersionIdAndKindOrderByPath(UUID versionId, FileKind kind);

    /** How many files of one kind a version has. */
    record KindCount(FileKind kind, long files) {}

    @Query("select new org.cordee.dossier.DossierFiles$KindCount(f.kind, count(f)) from DossierFile f"
            + " where f.versionId = :versionId group by f.kind")
    List<KindCount> kinds(UUID versionId);
}
