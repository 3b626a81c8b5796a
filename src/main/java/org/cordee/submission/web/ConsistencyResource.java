package org.cordee.submission.web;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.submission.ConsistencyReading;
import org.cordee.submission.ConsistencyView;
import org.cordee.submission.ProvingConsistency;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the proof of consistency over HTTP. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/submission/consistency")
class ConsistencyResource {

    private final ConsistencyReading reading;
    private final ProvingConsistency proving;

    ConsistencyResource(ConsistencyReading reading, ProvingConsistency proving) {
        this.reading = reading;
        this.proving = proving;
    }

    /** Returns the latest proof of consistency. */
    @GetMapping
    ConsistencyView consistency(Actor actor, @PathVariable UUID id) {
        return reading.of(actor, id);
    }

    /** Reads the finished papers again and compares them. The bid stays as it is. */
    @PostMapping
    ConsistencyView prove(Actor actor, @PathVariable UUID id) {
        proving.prove(actor, id);
        return reading.of(actor, id);
    }
}
