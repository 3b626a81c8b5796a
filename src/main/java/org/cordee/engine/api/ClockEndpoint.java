package org.cordee.engine.api;

import io.camunda.client.protocol.rest.ClockPinRequest;
import java.time.Instant;
import org.cordee.engine.operaton.ClockRefused;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.engine.runtime.MessageCorrelation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Sets business time: pins it to an instant, or lets it run again. */
@EngineEndpoint
final class ClockEndpoint {

    private final EmbeddedEngine engine;
    private final MessageCorrelation messages;

    ClockEndpoint(EmbeddedEngine engine, MessageCorrelation messages) {
        this.engine = engine;
        this.messages = messages;
    }

    /**
     * Pins business time. While instances run it moves forward only, because a timer that has fired cannot be taken
     * back. Steps that run now are awaited, and the messages that something then waits for delivered.
     */
    @PutMapping("/clock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pin(@RequestBody ClockPinRequest request) {
        Long timestamp = request.getTimestamp();
        if (timestamp == null || timestamp < 0) {
            throw Refusal.invalid("Expected pinned time to be not negative, but it was " + timestamp);
        }
        messages.comeToRest();
        try {
            engine.clock().pin(Instant.ofEpochMilli(timestamp));
        } catch (ClockRefused backwards) {
            throw Refusal.wrongState(String.valueOf(backwards.getMessage()));
        }
    }

    /** Lets business time run again, after the same wait as before a pin: it may move forward by days. */
    @PostMapping("/clock/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        messages.comeToRest();
        try {
            engine.clock().reset();
        } catch (ClockRefused backwards) {
            throw Refusal.wrongState(String.valueOf(backwards.getMessage()));
        }
    }
}
