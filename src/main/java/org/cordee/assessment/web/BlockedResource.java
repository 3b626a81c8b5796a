package org.cordee.assessment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.UUID;
import org.cordee.assessment.AssessmentReading;
import org.cordee.assessment.BlockedView;
import org.cordee.assessment.ProceedingDespiteFindings;
import org.cordee.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what blocks a stage of a consortium, and records that the lead proceeds all the same. */
@RestController("assessmentBlockedResource")
@RequestMapping("/api/v1/consortia/{id}/check/blocked/{blockedStageId}")
class BlockedResource {

    private final AssessmentReading reading;
    private final ProceedingDespiteFindings goingOn;

    BlockedResource(AssessmentReading reading, ProceedingDespiteFindings goingOn) {
        this.reading = reading;
        this.goingOn = goingOn;
    }

    /** @param runId of the check that the lead has read */
    record GoingOnBody(@NotNull UUID runId, @NotBlank String reason) {}

    @GetMapping
    BlockedView blocked(Actor actor, @PathVariable UUID id, @PathVariable UUID blockedStageId, Locale locale) {
        return reading.blocked(actor, id, blockedStageId, locale);
    }

    @PostMapping("/going-on")
    BlockedView goOn(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID blockedStageId,
            @Valid @RequestBody GoingOnBody body,
            Locale locale) {
        goingOn.proceed(actor, id, blockedStageId, body.runId(), body.reason());
        return reading.blocked(actor, id, blockedStageId, locale);
    }
}
