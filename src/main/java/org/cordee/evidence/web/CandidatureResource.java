package org.cordee.evidence.web;

import java.util.UUID;
import org.cordee.evidence.AskingMissingAnswers;
import org.cordee.evidence.CandidatureReading;
import org.cordee.evidence.CandidatureView;
import org.cordee.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the candidatures of all members side by side to the lead, who may ask for what they lack. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/candidature")
class CandidatureResource {

    private final CandidatureReading reading;
    private final AskingMissingAnswers asking;

    CandidatureResource(CandidatureReading reading, AskingMissingAnswers asking) {
        this.reading = reading;
        this.asking = asking;
    }

    @GetMapping
    CandidatureView read(Actor actor, @PathVariable UUID id) {
        return reading.of(actor, id);
    }

    @PostMapping("/requests")
    CandidatureView ask(Actor actor, @PathVariable UUID id) {
        asking.ask(actor, id);
        return reading.of(actor, id);
    }
}
