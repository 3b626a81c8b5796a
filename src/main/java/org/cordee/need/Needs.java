package org.cordee.need;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of needs. */
interface Needs extends Repository<Need, UUID> {

    Need saveAndFlush(Need need);

    Optional<Need> findById(UUID id);

    List<Need> findByIdIn(Collection<UUID> ids);

    default Need get(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    /** Locks a need until the transaction ends: a second act waits and then reads the changes of the first one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Need n where n.id = :id")
    Optional<Need> findLocked(UUID id);

    default Need getLocked(UUID id) {
        return findLocked(id).orElseThrow(NotFound::new);
    }

    /** Returns the needs in some states, the latest first. */
    @Query("""
        select n from Need n where n.state in :states order by n.sentAt desc, n.id
        """)
    Page<Need> inStates(Collection<NeedState> states, Pageable page);

    /** Returns the needs of one buyer with an account, drafts included once they are sent, the latest first. */
    @Query("""
        select n from Need n where n.buyerOrganisationId = :buyer and n.sentAt is not null
        order by n.sentAt desc, n.id
        """)
    Page<Need> ofBuyer(UUID buyer, Pageable page);

    @Query("select count(n) from Need n where n.state = org.cordee.need.NeedState.RECEIVED")
    long countUnread();

    /** Counts the needs with one address that wait for its confirmation. */
    @Query("""
        select count(n) from Need n
        where n.contact.email = :email and n.state = org.cordee.need.NeedState.DRAFT and n.sentAt >= :since
        """)
    long countUnconfirmed(String email, Instant since);

    /** Returns needs that were published since an instant and not refused, by id. */
    @Query("""
        select n.id from Need n
        where n.receivedAt >= :since and n.id > :after and n.state <> org.cordee.need.NeedState.REFUSED
        order by n.id
        """)
    List<UUID> publishedSince(Instant since, UUID after, Limit most);

    /** Returns the needs whose contact is this address. */
    @Query("select n.id from Need n where n.contact.email = :email")
    List<UUID> withAddress(String email);

    /** Returns drafts that nobody sent or confirmed in time. */
    @Query("""
        select n.id from Need n
        where n.state = org.cordee.need.NeedState.DRAFT and n.createdAt < :before
          and (n.sentAt is null or n.sentAt < :before)
        """)
    List<UUID> oldDrafts(Instant before, Limit most);

    /** Returns the needs whose buyer has not acted for long and whose contact is still known. */
    @Query("select n.id from Need n where n.buyerActedAt < :before")
    List<UUID> longUnused(Instant before, Limit most);

    void delete(Need need);
}
