package org.cordee.notification.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.cordee.notification.ChoosingPaces;
import org.cordee.notification.Pace;
import org.cordee.notification.Paces;
import org.cordee.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves a person's own choice of letters to its API clients. */
@RestController
@RequestMapping("/api/v1/notifications/choice")
class PacesResource {

    private final ChoosingPaces choosing;

    PacesResource(ChoosingPaces choosing) {
        this.choosing = choosing;
    }

    /** The pace of each topic that can be chosen. */
    record PacesBody(
            @NotNull Pace tasks,
            @NotNull Pace reminders,
            @NotNull Pace progress,
            @NotNull Pace messages) {}

    @GetMapping
    Paces chosen(Actor actor) {
        return choosing.chosen(actor);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(Actor actor, @Valid @RequestBody PacesBody body) {
        choosing.choose(actor, new Paces(body.tasks(), body.reminders(), body.progress(), body.messages()));
    }
}
