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

    /** Returns the last revision of each contribution of a call that has sent one. */
    @Query("""
        select r from EntryRevision r, Contribution c
        where c.callId = :call and r.key.contributionId = c.id and r.key.number = c.revisions
        """)
    List<EntryRevision> lastOfCall(UUID call);

    /** Returns the last revision of each of some contributions that has sent one. */
    @Query("""
        select r from EntryRevision r, Contribution c
        where c.id in :contributions and r.key.contributionId = c.id and r.key.number = c.revisions
        """)
    List<EntryRevision> lastOfAll(Collection<UUID> contributions);

    /** Returns the revision with confirmed facts of each contribution of a call that has one. */
    @Query("""
        select r from EntryRevision r, Contribution c
        where c.callId = :call and r.key.contributionId = c.id and r.key.number = c.checkedRevision
        """)
    List<EntryRevision> checkedOfCall(UUID call);

    /** Returns the revisions that one version of a booklet shows. */
    @Query("""
        select r from BookletVersion v join v.lines l, EntryRevision r
        where v.key = :version and r.key.contributionId = l.entryId and r.key.number = l.revision
        """)
    List<EntryRevision> shownIn(BookletVersion.Key version);

    /** Returns the revisions in which an entry was ever public. */
    @Query("""
        select r from EntryRevision r where r.key.contributionId = :entry and r.key.number in
            (select l.revision from BookletVersion v join v.lines l where l.entryId = :entry)
        """)
    List<EntryRevision> everPublic(UUID entry);

    @Query("select r from EntryRevision r where r.key.contributionId in :contributions")
    List<EntryRevision> ofAll(Collection<UUID> contributions);
}
