package org.cordee.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The store of all letters ever written. */
interface Letters extends JpaRepository<Letter, UUID> {

    boolean existsByKindAndSubjectIdAndRoundAndOrganisationId(
            LetterKind kind, UUID subjectId, int round, @Nullable UUID organisationId);

    boolean existsByKindAndSubjectIdAndRoundAndRecipient(LetterKind kind, UUID subjectId, int round, String recipient);

    /** Returns due letters that no other node has locked, and locks them until the transaction ends. */
    @Query(
            nativeQuery = true,
            value = "select * from letter where state in ('QUEUED', 'UNCERTAIN') and next_attempt_at <= :now"
                    + " order by next_attempt_at, id limit :most for update skip locked")
    List<Letter> due(Instant now, int most);

    @Query(
            nativeQuery = true,
            value =
                    "select * from letter where state = 'SENDING' and lease_until < :now limit 100 for update skip locked")
    List<Letter> abandoned(Instant now);

    @Query("""
            select l from Letter l
            where (:text = '' or l.recipient like concat('%', :text, '%') or l.title like concat('%', :text, '%'))
              and l.state in :states
            order by l.writtenAt desc, l.id desc""")
    Page<Letter> search(String text, Collection<LetterState> states, Pageable page);

    @Query("select l.state as state, count(l) as count from Letter l group by l.state")
    List<StateCount> counts();

    List<Letter> findByPersonId(UUID personId);

    List<Letter> findByPersonIdOrRecipient(UUID personId, String recipient);

    /** The number of letters in one state. */
    interface StateCount {
        LetterState getState();

        long getCount();
    }
}
