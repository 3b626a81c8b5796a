package org.cordee.opportunity;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.hibernate.cfg.AvailableSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

/** The store of all opportunities, open and closed. */
interface Opportunities extends JpaRepository<Opportunity, UUID> {

    /** Hibernate's lock timeout for SKIP LOCKED. */
    String SKIP_LOCKED = "-2";

    default Opportunity get(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    default Opportunity getLocked(UUID id) {
        return lockById(id).orElseThrow(NotFound::new);
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Opportunity o where o.id = :id")
    Optional<Opportunity> lockById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Opportunity o where o.consortiumId = :consortium and o.openMarker = true")
    List<Opportunity> lockOpenOfConsortium(UUID consortium);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Opportunity o where o.lotId = :lot and o.openMarker = true and o.consortiumId is null")
    List<Opportunity> lockOpenOfLot(UUID lot);

    @Query("select o from Opportunity o where o.subjectId = :subject and o.openMarker = true")
    Optional<Opportunity> openOf(UUID subject);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Opportunity o where o.subjectId = :subject")
    List<Opportunity> lockAllOf(UUID subject);

    @Query("select o from Opportunity o where o.subjectId in :subjects and o.openMarker = true")
    List<Opportunity> openOfAll(Collection<UUID> subjects);

    @Query("""
        select count(o) from Opportunity o
        where o.openMarker = true and o.content.answerUntil > :now
          and o.kind <> org.cordee.opportunity.OpportunityKind.NEED
          and (:owner is null and o.ownerOrganisationId is null or o.ownerOrganisationId = :owner)\
        """)
    long countOpenOf(@Nullable UUID owner, Instant now);

    @Query(
            value = "select o from Opportunity o where o.openMarker = true and o.content.answerUntil > :now"
                    + " order by o.content.answerUntil, o.id",
            countQuery = "select count(o) from Opportunity o"
                    + " where o.openMarker = true and o.content.answerUntil > :now")
    Page<Opportunity> open(Instant now, Pageable page);

    /** Returns opportunities that no other node matches just now, the oldest first, and locks them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("select o from Opportunity o where o.matchedAt is null order by o.id")
    List<Opportunity> unmatched(Limit most);
}
