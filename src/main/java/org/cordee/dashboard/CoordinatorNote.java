package org.cordee.dashboard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The coordinators' common note about one consortium; it has the id of the consortium and no other role reads it. */
@Entity
@Table(name = "coordinator_note")
class CoordinatorNote extends Aggregate {

    static final int LONGEST = 4000;

    @Column
    private String words;

    @Column(name = "written_by")
    private @Nullable UUID writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected CoordinatorNote() {}

    @SuppressWarnings("NullAway.Init")
    CoordinatorNote(UUID consortiumId) {
        super(consortiumId);
        words = "";
    }

    /** Replaces the text; the same text again changes nothing. */
    void write(Actor actor, String typed, Instant now) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            throw RuleViolation.of("words", "dashboard.note.too-long", LONGEST);
        }
        if (text.equals(words)) {
            return;
        }
        words = text;
        writtenBy = actor.personId();
        writtenAt = now;
        record(new CoordinatorNoteWritten(EventHeader.of(actor, id(), now)));
    }

    /** Replaces the name and the address of an erased person. */
    void forget(String text) {
        if (!text.isBlank()) {
            words = words.replace(text, "—");
        }
    }

    String words() {
        return words;
    }

    @Nullable
    UUID writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
