package org.cordee.assessment.web;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.cordee.assessment.AssessingConsortium;
import org.cordee.assessment.AssessmentReading;
import org.cordee.assessment.CheckView;
import org.cordee.shared.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reads the legal checks of a consortium, the latest and all earlier ones; judges it now, and judges an earlier run
 * again.
 */
@RestController("assessmentCheckResource")
@RequestMapping("/api/v1/consortia/{id}/check")
class CheckResource {

    private final AssessmentReading reading;
    private final AssessingConsortium assessing;

    CheckResource(AssessmentReading reading, AssessingConsortium assessing) {
        this.reading = reading;
        this.assessing = assessing;
    }

    /** A run that was created, or that already existed for the same content. */
    record AssessedGrouping(UUID id) {}

    @GetMapping
    CheckView latest(Actor actor, @PathVariable UUID id, Locale locale) {
        return reading.latest(actor, id, locale);
    }

    @PostMapping
    ResponseEntity<AssessedGrouping> assess(Actor actor, @PathVariable UUID id) {
        UUID run = assessing.assess(actor, id);
        return ResponseEntity.created(URI.create("/api/v1/consortia/" + id + "/check/runs/" + run))
                .body(new AssessedGrouping(run));
    }

    @GetMapping("/runs/{runId}")
    CheckView run(Actor actor, @PathVariable UUID id, @PathVariable UUID runId, Locale locale) {
        return reading.run(actor, id, runId, locale);
    }

    @GetMapping("/runs/{runId}/replay")
    CheckView.Replay replay(Actor actor, @PathVariable UUID id, @PathVariable UUID runId, Locale locale) {
        return reading.replay(actor, id, runId, locale);
    }

    @GetMapping(path = "/runs/{runId}/case", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> lawCase(Actor actor, @PathVariable UUID id, @PathVariable UUID runId) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(reading.lawCase(actor, id, runId));
    }
}
