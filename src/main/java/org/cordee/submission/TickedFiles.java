package org.cordee.submission;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the ticks of the lead. A transaction locks the consortium before it changes them. */
interface TickedFiles extends Repository<TickedFile, TickedFile.Key> {

    TickedFile save(TickedFile file);

    /** Returns the names of the ticked files of a package. */
    @Query("select t.key.name from TickedFile t where t.key.packageId = :packageId")
    Set<String> of(UUID packageId);

    @Modifying
    @Query("delete from TickedFile t where t.key.packageId = :packageId and t.key.name in :names")
    void delete(UUID packageId, Collection<String> names);
}
