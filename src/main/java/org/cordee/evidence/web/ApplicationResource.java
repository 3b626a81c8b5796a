package org.cordee.evidence.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.cordee.evidence.ApplicationReading;
import org.cordee.evidence.ApplicationView;
import org.cordee.evidence.CheckingEvidence;
import org.cordee.evidence.EvidenceView;
import org.cordee.evidence.HandingInEvidence;
import org.cordee.evidence.web.ApplicationBodies.CheckBody;
import org.cordee.evidence.web.ApplicationBodies.CheckDecision;
import org.cordee.evidence.web.ApplicationBodies.WaiverBody;
import org.cordee.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the application of a consortium, handed in by each member and checked by the lead. */
@RestController
@RequestMapping("/api/v1")
class ApplicationResource {

    private final ApplicationReading reading;
    private final HandingInEvidence handingIn;
    private final CheckingEvidence checking;

    ApplicationResource(ApplicationReading reading, HandingInEvidence handingIn, CheckingEvidence checking) {
        this.reading = reading;
        this.handingIn = handingIn;
        this.checking = checking;
    }

    @GetMapping("/consortia/{id}/application")
    ApplicationView read(Actor actor, @PathVariable UUID id) {
        return reading.of(actor, id);
    }

    @GetMapping("/evidence/{id}")
    EvidenceView evidence(Actor actor, @PathVariable UUID id) {
        return reading.evidence(actor, id);
    }

    @PostMapping("/evidence/{id}/hand-in")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handIn(Actor actor, @PathVariable UUID id) {
        handingIn.handIn(actor, id);
    }

    @PostMapping("/evidence/{id}/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(Actor actor, @PathVariable UUID id, @Valid @RequestBody CheckBody body) {
        if (body.decision() == CheckDecision.ACCEPT) {
            checking.accept(actor, id, body.seen());
        } else {
            checking.askCorrections(actor, id, body.wishes(), body.seen());
        }
    }

    @PostMapping("/evidence/{id}/waiver")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void waive(Actor actor, @PathVariable UUID id, @Valid @RequestBody WaiverBody body) {
        checking.waive(actor, id, body.reason());
    }
}
