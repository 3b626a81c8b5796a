package org.cordee.showcase;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of demonstrations. */
interface Demonstrations extends Repository<Demonstration, UUID> {

    Demonstration saveAndFlush(Demonstration demonstration);

    <S extends Demonstration> List<S> saveAllAndFlush(Iterable<S> several);

    Optional<Demonstration> findById(UUID id);

    default Demonstration get(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    /** Returns the programme of an event by time, with what was declined or withdrawn. */
    @Query("""
        select d from Demonstration d where d.showcaseId = :showcase order by d.terms.startMinute, d.id
        """)
    List<Demonstration> ofShowcase(UUID showcase);

    @Query("""
        select count(d) from Demonstration d
        where d.showcaseId = :showcase and d.state <> org.cordee.showcase.DemonstrationState.WITHDRAWN
        """)
    int countOf(UUID showcase);

    @Query("select d.showcaseId from Demonstration d where d.id = :id")
    Optional<UUID> showcaseOf(UUID id);

    @Query("select d.id from Demonstration d where d.nextReminderAt <= :now order by d.nextReminderAt")
    List<UUID> toRemind(Instant now, Limit most);

    /** Returns for each event its id and the number of demonstrations that are public. */
    @Query("""
        select d.showcaseId, count(d) from Demonstration d
        where d.showcaseId in :showcases and d.state = org.cordee.showcase.DemonstrationState.AGREED
        group by d.showcaseId
        """)
    List<Tuple> countsOf(Collection<UUID> showcases);
}
