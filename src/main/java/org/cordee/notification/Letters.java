package org.cordee.notification;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.cfg.AvailableSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

/** The store of all letters ever written. */
interface Letters extends JpaRepository<Letter, UUID> {

    /** Hibernate's lock timeout for SKIP LOCKED. */
    String SKIP_LOCKED = "-2";

    boolean existsByKindAndSubjectId(LetterKind kind, UUID subjectId);

    /** Returns the number of letters in a state; an index begins with the state, so that no other letter is read. */
    long countByState(LetterState state);

    boolean existsByKindAndSubjectIdAndRoundAndOrganisationId(
            LetterKind kind, UUID subjectId, int round, @Nullable UUID organisationId);

    boolean existsByKindAndSubjectIdAndRoundAndRecipient(LetterKind kind, UUID subjectId, int round, String recipient);

    /** Returns due letters that no other node has locked, and locks them until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("""
        select l from Letter l
        where l.state in (org.cordee.notification.LetterState.QUEUED, org.cordee.notification.LetterState.UNCERTAIN)
          and l.nextAttemptAt <= :now
        order by l.nextAttemptAt, l.id\
        """)
    List<Letter> due(Instant now, Limit most);

    /** Returns letters whose node stopped while it was sending them, and locks them in the same way. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("""
        select l from Letter l
        where l.state = org.cordee.notification.LetterState.SENDING and l.leaseUntil < :now\
        """)
    List<Letter> abandoned(Instant now, Limit most);

    @Query("""
        select l from Letter l
        where (:text = '' or l.recipient like concat('%', :text, '%') or l.title like concat('%', :text, '%'))
          and l.state in :states
        order by l.writtenAt desc, l.id desc\
        """)
    Page<Letter> search(String text, Collection<LetterState> states, Pageable page);

    @Query("select l.state as state, count(l) as count from Letter l group by l.state")
    List<StateCount> counts();

    List<Letter> findByPersonId(UUID personId);

    /** Returns the letters of a person, newest first, without the daily letters that list them. */
    @Query("""
        select l from Letter l
        where l.personId = :person and l.kind <> org.cordee.notification.LetterKind.DAILY_LETTER
        order by l.writtenAt desc, l.id desc\
        """)
    Page<Letter> notifications(UUID person, Pageable page);

    @Query("""
        select count(l) from Letter l
        where l.personId = :person and l.writtenAt > :seen
          and l.kind <> org.cordee.notification.LetterKind.DAILY_LETTER\
        """)
    int countNotifications(UUID person, Instant seen);

    /** Returns the people whose next daily letter has something to list. */
    @Query("""
        select distinct l.personId from Letter l
        where l.state = org.cordee.notification.LetterState.GATHERED and l.writtenAt < :hour\
        """)
    List<UUID> personsWithGathered(Instant hour, Limit most);

    /** Returns the letters for a person's next daily letter that no other node has locked, and locks them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("""
        select l from Letter l
        where l.personId = :person and l.state = org.cordee.notification.LetterState.GATHERED
          and l.writtenAt < :hour
        order by l.writtenAt, l.id\
        """)
    List<Letter> gathered(UUID person, Instant hour);

    List<Letter> findByKindInAndSubjectId(Collection<LetterKind> kinds, UUID subjectId);

    List<Letter> findByPersonIdOrRecipient(UUID personId, String recipient);

    /** Returns the letters of these kinds that contain a text. */
    @Query("select l from Letter l where l.kind in :kinds and locate(:words, l.html) > 0")
    List<Letter> naming(Collection<LetterKind> kinds, String words);

    /** The number of letters in one state. */
    interface StateCount {
        LetterState getState();

        long getCount();
    }
}
