package org.cordee.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** An unsent answer of an organisation to one task. */
@Entity
@IdClass(KeptAnswer.Key.class)
class KeptAnswer {

    /** Identifies an answer: an organisation has one for each subject. */
    record Key(UUID subjectId, UUID organisationId) implements Serializable {}

    @Id
    private UUID subjectId;

    @Id
    private UUID organisationId;

    private String choice;
    private String words;
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected KeptAnswer() {}
}
