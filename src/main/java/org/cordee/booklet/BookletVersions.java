package org.cordee.booklet;

import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of the versions of booklets. */
interface BookletVersions extends Repository<BookletVersion, BookletVersion.Key> {

    BookletVersion saveAndFlush(BookletVersion version);

    Optional<BookletVersion> findById(BookletVersion.Key key);

    default BookletVersion get(UUID callId, int number) {
        return findById(new BookletVersion.Key(callId, number)).orElseThrow(NotFound::new);
    }

    /** Returns for the last version of each call its call, title, when it became public, and the number of its entries. */
    @Query("""
        select c.id, v.terms.title, v.publishedAt, size(v.lines) from BookletCall c, BookletVersion v
        where c.id in :calls and v.key.callId = c.id and v.key.number = c.versions
        """)
    List<Tuple> lastOf(Collection<UUID> calls);

    /** Returns the revisions in which an entry was public and when each became so, the last first. */
    @Query("""
        select l.revision, min(v.publishedAt) from BookletVersion v join v.lines l
        where l.entryId = :entry group by l.revision order by l.revision desc
        """)
    List<Tuple> revisionsOf(UUID entry);

    /** Returns the versions of a booklet, the last first. */
    @Query("select v from BookletVersion v where v.key.callId = :call order by v.key.number desc")
    List<BookletVersion> of(UUID call, Limit most);
}
