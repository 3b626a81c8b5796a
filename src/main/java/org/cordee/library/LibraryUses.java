package org.cordee.library;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores which entry was put into which section. */
interface LibraryUses extends Repository<LibraryUse, LibraryUse.Key> {

    LibraryUse save(LibraryUse use);

    Optional<LibraryUse> findById(LibraryUse.Key key);

    /** Returns what an organisation put into a section, the latest first. */
    @Query("""
        select u from LibraryUse u where u.key.sectionId = :sectionId and u.organisationId = :organisationId
        order by u.insertedAt desc
        """)
    List<LibraryUse> in(UUID sectionId, UUID organisationId, Limit most);

    /** In how many bids each entry of an organisation was used. */
    record UsedIn(UUID entryId, long bids) {}

    @Query("""
        select new org.cordee.library.LibraryUses$UsedIn(u.key.entryId, count(distinct u.consortiumId))
        from LibraryUse u where u.organisationId = :organisationId group by u.key.entryId
        """)
    List<UsedIn> bids(UUID organisationId);

    /** Returns the bids in which an entry was used, the latest first. */
    @Query("select u from LibraryUse u where u.key.entryId = :entryId order by u.insertedAt desc")
    List<LibraryUse> of(UUID entryId, Limit most);
}
