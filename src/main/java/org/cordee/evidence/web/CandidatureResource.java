package org.cordee.evidence.web;

import java.util.UUID;
import org.cordee.evidence.CandidatureReading;
import org.cordee.evidence.CandidatureView;
import org.cordee.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the candidatures of all members side by side to the lead. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/candidature")
class CandidatureResource {

    private final CandidatureReading reading;

    CandidatureResource(CandidatureReading reading) {
        this.reading = reading;
    }

    @GetMapping
    CandidatureView read(Actor actor, @PathVariable UUID id) {
        return reading.of(actor, id);
    }
}
