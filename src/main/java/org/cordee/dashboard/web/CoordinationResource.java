package org.cordee.dashboard.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.UUID;
import org.cordee.dashboard.Coordination;
import org.cordee.dashboard.ReadingCoordination;
import org.cordee.dashboard.WritingNote;
import org.cordee.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves one consortium to API clients of a coordinator: what the coordinator's page shows, with the note. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/coordination")
class CoordinationResource {

    private final ReadingCoordination reading;
    private final WritingNote writing;

    CoordinationResource(ReadingCoordination reading, WritingNote writing) {
        this.reading = reading;
        this.writing = writing;
    }

    /** @param version the version that was read; -1 when there was no note */
    record NoteBody(@NotNull String words, @NotNull Long version) {}

    @GetMapping
    Coordination coordination(Actor actor, @PathVariable UUID id, Locale locale) {
        return reading.of(actor, id, locale);
    }

    @PutMapping("/note")
    WritingNote.Note write(Actor actor, @PathVariable UUID id, @Valid @RequestBody NoteBody body) {
        writing.write(actor, id, body.words(), body.version());
        return writing.read(actor, id);
    }
}
