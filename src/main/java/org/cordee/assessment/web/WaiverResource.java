package org.cordee.assessment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.cordee.assessment.AssessmentReading;
import org.cordee.assessment.DecidingWaiver;
import org.cordee.assessment.WaiverView;
import org.cordee.assessment.WaivingFinding;
import org.cordee.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests waivers for the lead, and records the coordinator's decisions. */
@RestController("assessmentWaiverResource")
@RequestMapping("/api/v1/consortia/{id}/check")
class WaiverResource {

    private final WaivingFinding waiving;
    private final DecidingWaiver deciding;
    private final AssessmentReading reading;

    WaiverResource(WaivingFinding waiving, DecidingWaiver deciding, AssessmentReading reading) {
        this.reading = reading;
        this.waiving = waiving;
        this.deciding = deciding;
    }

    record FindingWaiver(@NotBlank String reason) {}

    record AskedWaiver(UUID id) {}

    record WaiverDecision(@NotNull Boolean granted) {}

    @PostMapping("/findings/{key}/waiver")
    ResponseEntity<AskedWaiver> waive(
            Actor actor, @PathVariable UUID id, @PathVariable String key, @Valid @RequestBody FindingWaiver body) {
        UUID waiver = waiving.waive(actor, id, key, body.reason());
        return ResponseEntity.created(URI.create("/api/v1/consortia/" + id + "/check"))
                .body(new AskedWaiver(waiver));
    }

    @GetMapping("/waivers/{waiverId}")
    WaiverView asked(Actor actor, @PathVariable UUID id, @PathVariable UUID waiverId, Locale locale) {
        return reading.waiver(actor, id, waiverId, locale);
    }

    @PostMapping("/waivers/{waiverId}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(
            Actor actor, @PathVariable UUID id, @PathVariable UUID waiverId, @Valid @RequestBody WaiverDecision body) {
        deciding.decide(actor, id, waiverId, body.granted());
    }
}
