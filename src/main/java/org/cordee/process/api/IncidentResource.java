package org.cordee.process.api;

import java.util.List;
import org.cordee.process.board.Incident;
import org.cordee.process.board.Incidents;
import org.cordee.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Steps that gave up and wait for a coordinator. */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentResource {

    private final Incidents incidents;

    IncidentResource(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping
    List<Incident> incidents(Actor actor) {
        return incidents.open(actor);
    }

    /** Tries the step again; it happens in the background, so the list tells how it went. */
    @PostMapping("/{key}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(Actor actor, @PathVariable long key) {
        incidents.retry(actor, key);
    }
}
