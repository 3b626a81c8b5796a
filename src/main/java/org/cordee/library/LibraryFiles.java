package org.cordee.library;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores which files belong to which entry. */
interface LibraryFiles extends Repository<LibraryFile, UUID> {

    LibraryFile save(LibraryFile file);

    void delete(LibraryFile file);

    @Query("select f from LibraryFile f where f.entryId = :entryId order by f.addedAt, f.documentId")
    List<LibraryFile> of(UUID entryId);

    @Query("select f from LibraryFile f where f.entryId in :entryIds")
    List<LibraryFile> ofAll(Collection<UUID> entryIds);

    @Query("select f from LibraryFile f where f.entryId = :entryId and f.documentId = :documentId")
    Optional<LibraryFile> find(UUID entryId, UUID documentId);

    int countByEntryId(UUID entryId);
}
