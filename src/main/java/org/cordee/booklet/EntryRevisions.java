package org.cordee.booklet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of the texts that structures sent. */
interface EntryRevisions extends Repository<EntryRevision, EntryRevision.Key> {

    EntryRevision saveAndFlush(EntryRevision revision);

    <S extends EntryRevision> List<S> saveAll(Iterable<S> several);

    Optional<EntryRevision> findById(EntryRevision.Key key);

    default EntryRevision get(UUID contributionId, int number) {
        return findById(new EntryRevision.Key(contributionId, number)).orElseThrow(NotFound::new);
    }

    /** Returns the revisions of a contribution, the last first. */
    @Query("select r from EntryRevision r where r.key.contributionId = :contribution order by r.key.number desc")
    List<EntryRevision> of(UUID contribution);

    @Query("select r from EntryRevision r where r.key.contributionId in :contributions")
    List<EntryRevision> ofAll(Collection<UUID> contributions);
}
