package org.cordee.process.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.cordee.process.RemindingAwaited;
import org.cordee.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** REST resource of a coordinator's reminders. */
@RestController
class ReminderResource {

    private final RemindingAwaited reminding;

    ReminderResource(RemindingAwaited reminding) {
        this.reminding = reminding;
    }

    /** @param task the key of the open task, as in the list of tasks */
    record ReminderBody(@NotNull Long task) {}

    record Reminded(UUID organisationId) {}

    /** Reminds the organisation by letter. */
    @PostMapping("/api/v1/consortia/{id}/reminders")
    @ResponseStatus(HttpStatus.CREATED)
    Reminded remind(Actor actor, @PathVariable UUID id, @Valid @RequestBody ReminderBody body) {
        return new Reminded(reminding.remind(actor, id, body.task()));
    }
}
