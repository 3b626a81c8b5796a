package org.cordee.organisation.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.cordee.organisation.RecordingStatements;
import org.cordee.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the statements of organisations about themselves, which the legal rules use, to API clients. */
@RestController
@RequestMapping("/api/v1/organisations/{id}/statement")
class StatementResource {

    private final RecordingStatements stating;

    StatementResource(RecordingStatements stating) {
        this.stating = stating;
    }

    @GetMapping
    StatementBody find(Actor actor, @PathVariable UUID id) {
        return StatementBody.of(stating.view(actor, id));
    }

    /** Replaces the whole statement of an organisation. */
    @PutMapping
    StatementBody state(Actor actor, @PathVariable UUID id, @Valid @RequestBody StatementBody body) {
        stating.state(actor, id, body.requireRevision(), body.statement());
        return find(actor, id);
    }
}
