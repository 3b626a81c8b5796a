package org.cordee.notification;

import java.time.Instant;
import java.util.Collection;
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
                occasion.kind().name(),
                occasion.subjectId().toString(),
                occasion.round(),
                organisationId.toString(),
                occasion.consortiumId().toString(),
                OccasionConverter.json(occasion),
                now);
    }

    /** Uses SQL because two listeners may note the same letter at once, and the second must not fail. */
    @Transactional
    @Modifying
    @Query(nativeQuery = true, value = """
            INSERT INTO unaddressed_letter (kind, subject_id, round, organisation_id, consortium_id, occasion, noted_at)
            VALUES (:kind, :subject, :round, :organisation, :consortium, :occasion, :now)
            ON DUPLICATE KEY UPDATE kind = VALUES(kind)""")
    void insert(
            String kind,
            String subject,
            int round,
            String organisation,
            String consortium,
            String occasion,
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

    /** An organisation for which a letter waits. */
    interface WaitingOrganisation {

        UUID getOrganisationId();

        /** Returns when the oldest of its letters was noted. */
        Instant getSince();
    }

    /** Returns the organisations for which letters of these kinds were noted since an instant, the oldest first. */
    @Query(value = """
            select u.organisationId as organisationId, min(u.notedAt) as since from UnaddressedLetter u
            where u.kind in :kinds and u.notedAt >= :from
            group by u.organisationId order by min(u.notedAt), u.organisationId""", countQuery = """
            select count(distinct u.organisationId) from UnaddressedLetter u
            where u.kind in :kinds and u.notedAt >= :from""")
    Page<WaitingOrganisation> waiting(Collection<LetterKind> kinds, Instant from, Pageable page);

    @Override
    @Query("select distinct u.organisationId from UnaddressedLetter u where u.consortiumId = :consortiumId")
    Set<UUID> organisations(UUID consortiumId);
}
