package org.cordee.notification;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A letter that could not be written, with its organisation and the time when this was noted. */
@Entity
@IdClass(UnaddressedLetter.Key.class)
class UnaddressedLetter {

    /** Identifies the letter of one organisation about one occasion. */
    record Key(LetterKind kind, UUID subjectId, int round, UUID organisationId) implements Serializable {}

    @Id
    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    @Id
    private UUID subjectId;

    @Id
    private int round;

    @Id
    private UUID organisationId;

    private UUID consortiumId;

    @Convert(converter = OccasionConverter.class)
    private Occasion occasion;

    private Instant notedAt;

    @SuppressWarnings("NullAway.Init")
    protected UnaddressedLetter() {}

    Occasion occasion() {
        return occasion;
    }

    UUID organisationId() {
        return organisationId;
    }

    Instant notedAt() {
        return notedAt;
    }
}
