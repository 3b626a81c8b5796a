package org.cordee.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of the drafts of all forms. */
interface FormDraftStore extends Repository<FormDraft, FormDraft.Key> {

    @Query("select d from FormDraft d where d.ownerId = :owner and d.form = :form and d.subjectId = :subject")
    Optional<FormDraft> find(UUID owner, String form, UUID subject);

    /** Returns which of these owners saved a draft of the form after an instant. */
    @Query("select d.ownerId from FormDraft d where d.ownerId in :owners and d.form = :form and d.subjectId = :subject"
            + " and d.savedAt > :since")
    List<UUID> typedSince(Collection<UUID> owners, String form, UUID subject, Instant since);

    /** Stores a draft in one statement, so that two requests at the same moment both succeed. */
    @Modifying
    @Query("insert into FormDraft (ownerId, form, subjectId, fields, savedAt)"
            + " values (:owner, :form, :subject, :fields, :now) on conflict do update"
            + " set fields = excluded.fields, savedAt = excluded.savedAt")
    void put(UUID owner, String form, UUID subject, String fields, Instant now);

    @Modifying
    @Query("delete from FormDraft d where d.ownerId = :owner and d.form = :form and d.subjectId = :subject")
    void delete(UUID owner, String form, UUID subject);

    @Query("select count(d) from FormDraft d where d.ownerId = :owner and d.form <> :spared")
    long countOthers(UUID owner, String spared);

    @Query("select min(d.savedAt) from FormDraft d where d.ownerId = :owner and d.form <> :spared")
    @Nullable
    Instant oldest(UUID owner, String spared);

    @Modifying
    @Query("delete from FormDraft d where d.ownerId = :owner and d.form <> :spared and d.savedAt <= :end")
    void deleteOthersUntil(UUID owner, String spared, Instant end);

    @Modifying
    @Query("delete from FormDraft d where d.savedAt < :end")
    void deleteBefore(Instant end);

    @Modifying
    @Query("delete from FormDraft d where d.ownerId = :person")
    void deleteOf(UUID person);

    /** Replaces the address and the name of an erased person in what other people have typed. */
    @Modifying
    @Query("update FormDraft d set d.fields = replace(replace(d.fields, :email, :pseudonym), :name, '—')"
            + " where locate(:email, d.fields) > 0 or locate(:name, d.fields) > 0")
    void replace(String email, String name, String pseudonym);
}
