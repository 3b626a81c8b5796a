package org.cordee.bid;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Stores the sections of all bids. A transaction locks a section before it changes it, so that two commands run one
 * after the other.
 */
interface Sections extends Repository<Section, UUID> {

    Section save(Section section);

    Optional<Section> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Section s where s.id = :id")
    Optional<Section> claim(UUID id);

    @Modifying
    @Query("delete from Section s where s.consortiumId = :consortiumId and s.state = PLANNED")
    void deletePlanned(UUID consortiumId);

    /** The heading of a section and the organisation that writes it. */
    record Heading(UUID id, UUID organisationId, String heading) {}

    @Query("select new org.cordee.bid.Sections$Heading(s.id, s.hands.organisationId, s.brief.heading)"
            + " from Section s where s.id in :ids")
    List<Heading> headings(Collection<UUID> ids);

    @Query("select s from Section s where s.consortiumId = :consortiumId order by s.position")
    List<Section> of(UUID consortiumId);

    /** Locks all sections in the order of their ids, so that two such transactions cannot wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Section s where s.consortiumId = :consortiumId order by s.id")
    List<Section> claimAllOf(UUID consortiumId);

    /** A consortium in which an organisation wrote sections, and when it last changed one. */
    record WrittenIn(UUID consortiumId, Instant changedAt, long sections) {}

    @Query("select new org.cordee.bid.Sections$WrittenIn(s.consortiumId, max(s.revision.changedAt), count(s))"
            + " from Section s where s.hands.organisationId = :organisationId and s.revision.number > 0"
            + " group by s.consortiumId order by max(s.revision.changedAt) desc")
    List<WrittenIn> writtenIn(UUID organisationId, Limit most);

    @Query("select s from Section s where s.consortiumId = :consortiumId and s.hands.organisationId = :organisationId"
            + " and s.revision.number > 0 order by s.position")
    List<Section> writtenBy(UUID consortiumId, UUID organisationId);
}
