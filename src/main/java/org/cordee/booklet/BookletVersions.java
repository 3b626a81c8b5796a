package org.cordee.booklet;

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

    /** Returns the versions of a booklet, the last first. */
    @Query("select v from BookletVersion v where v.key.callId = :call order by v.key.number desc")
    List<BookletVersion> of(UUID call, Limit most);
}
