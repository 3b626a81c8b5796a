package org.cordee.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.account.AnswerDrafts.UnsentAnswer;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of unsent answers. */
interface KeptAnswers extends Repository<KeptAnswer, KeptAnswer.Key> {

    @Query("select new org.cordee.account.AnswerDrafts$UnsentAnswer(k.choice, k.words) from KeptAnswer k"
            + " where k.subjectId = :subject and k.organisationId = :organisation")
    Optional<UnsentAnswer> find(UUID subject, UUID organisation);

    /** Stores an answer in one statement, so that two requests at the same moment both succeed. */
    @Modifying
    @Query("insert into KeptAnswer (subjectId, organisationId, choice, words, savedAt)"
            + " values (:subject, :organisation, :choice, :words, :now) on conflict do update"
            + " set choice = excluded.choice, words = excluded.words, savedAt = excluded.savedAt")
    void put(UUID subject, UUID organisation, String choice, String words, Instant now);

    @Modifying
    @Query("delete from KeptAnswer k where k.subjectId = :subject and k.organisationId = :organisation")
    void delete(UUID subject, UUID organisation);
}
