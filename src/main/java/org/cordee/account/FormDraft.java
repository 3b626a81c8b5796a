package org.cordee.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** The fields of one form as they were typed and not sent, of one person or organisation. */
@Entity
@IdClass(FormDraft.Key.class)
class FormDraft {

    /** Identifies a draft: an owner has one for each form about each subject. */
    record Key(UUID ownerId, String form, UUID subjectId) implements Serializable {}

    @Id
    private UUID ownerId;

    @Id
    private String form;

    @Id
    private UUID subjectId;

    @Column(columnDefinition = "mediumtext")
    private String fields;

    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected FormDraft() {}

    String fields() {
        return fields;
    }

    Instant savedAt() {
        return savedAt;
    }
}
