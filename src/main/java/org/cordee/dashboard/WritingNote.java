package org.cordee.dashboard;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.account.PeopleReading;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes the coordinators' note about a consortium. */
@Component
@Transactional
public class WritingNote {

    private final CoordinatorNotes notes;
    private final ConsortiumLookup consortia;
    private final PeopleReading people;
    private final BusinessClock clock;

    WritingNote(CoordinatorNotes notes, ConsortiumLookup consortia, PeopleReading people, BusinessClock clock) {
        this.notes = notes;
        this.consortia = consortia;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The note as coordinators read it.
     *
     * @param version must be sent with a change
     * @param writtenBy the name of the last author; null before the first text, and after the author was erased
     */
    public record Note(
            String words,
            long version,
            @Nullable String writtenBy,
            @Nullable Instant writtenAt) {

        static final Note NONE = new Note("", -1, null, null);
    }

    /** @throws org.cordee.shared.NotFound unless the actor is a coordinator */
    @Transactional(readOnly = true)
    public Note read(Actor actor, UUID consortiumId) {
        actor.requireRole(Role.COORDINATOR);
        return notes.findById(consortiumId).map(this::note).orElse(Note.NONE);
    }

    /**
     * Replaces the note.
     *
     * @param version the version that the author read; -1 when there was no note
     * @throws RuleViolation when another coordinator changed it meanwhile
     */
    public void write(Actor actor, UUID consortiumId, String words, long version) {
        actor.requireRole(Role.COORDINATOR);
        consortia.lock(consortiumId);
        Optional<CoordinatorNote> stored = notes.findById(consortiumId);
        if (stored.map(CoordinatorNote::version).orElse(Note.NONE.version()) != version) {
            throw RuleViolation.of("words", "dashboard.note.overtaken");
        }
        CoordinatorNote note = stored.orElseGet(() -> new CoordinatorNote(consortiumId));
        note.write(actor, words, clock.now());
        if (stored.isPresent() || !note.words().isEmpty()) {
            notes.saveAndFlush(note);
        }
    }

    private Note note(CoordinatorNote note) {
        UUID author = note.writtenBy();
        Map<UUID, String> names = author == null ? Map.of() : people.namesOf(java.util.List.of(author));
        return new Note(note.words(), note.version(), author == null ? null : names.get(author), note.writtenAt());
    }
}
