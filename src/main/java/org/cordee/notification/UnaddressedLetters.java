package org.cordee.notification;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.UnreachedOrganisations;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the letters without a recipient, each with its whole occasion, until they can be written. */
@Transactional(readOnly = true)
interface UnaddressedLetters extends Repository<UnaddressedLetter, UnaddressedLetter.Key>, UnreachedOrganisations {

    /** Stores the letter; storing it twice gives one row. */
    @Transactional
    default void note(Occasion occasion, UUID organisationId, Instant now) {
        insert(
                occasion.kind(),
                occasion.subjectId(),
                occasion.round(),
                organisationId,
                occasion.consortiumId(),
                occasion,
                now);
    }

    @Transactional
    @Modifying
    @Query("""
            insert into UnaddressedLetter (kind, subjectId, round, organisationId, consortiumId, occasion, notedAt)
            values (:kind, :subject, :round, :organisation, :consortium, :occasion, :now)
            on conflict do nothing""")
    void insert(
            LetterKind kind,
            UUID subject,
            int round,
            UUID organisation,
            UUID consortium,
            Occasion occasion,
            Instant now);

    @Transactional
    default void forget(UnaddressedLetter letter) {
        delete(
                letter.occasion().kind(),
                letter.occasion().subjectId(),
                letter.occasion().round(),
                letter.organisationId());
    }

    @Transactional
    @Modifying
    @Query("""
            delete from UnaddressedLetter u
            where u.kind = :kind and u.subjectId = :subject and u.round = :round and u.organisationId = :organisation""")
    void delete(LetterKind kind, UUID subject, int round, UUID organisation);

    @Query("select u from UnaddressedLetter u where u.organisationId = :organisationId order by u.notedAt")
    List<UnaddressedLetter> to(UUID organisationId);

    /** Returns all notes, the oldest first. */
    @Query("select u from UnaddressedLetter u order by u.notedAt, u.kind, u.subjectId, u.round, u.organisationId")
    Page<UnaddressedLetter> all(Pageable page);

    @Override
    @Query("select distinct u.organisationId from UnaddressedLetter u where u.consortiumId = :consortiumId")
    Set<UUID> organisations(UUID consortiumId);
}
