package org.cordee.process.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.cordee.process.Incident;
import org.cordee.process.Incidents;
import org.cordee.shared.Actor;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** REST resource of incidents: process steps that used up their attempts and wait for a coordinator. */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentResource {

    private final Incidents incidents;

    IncidentResource(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping
    PagedModel<Incident> incidents(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return new PagedModel<>(incidents.open(actor, PageRequest.of(page, size)));
    }

    /** Retries the step in the background; the client reads the result from the list of incidents. */
    @PostMapping("/{key}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(Actor actor, @PathVariable long key) {
        incidents.retry(actor, key);
    }
}
