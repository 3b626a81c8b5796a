package org.cordee.notification.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Objects;
import org.cordee.notification.NotificationReading;
import org.cordee.notification.NotificationReading.Notification;
import org.cordee.shared.Actor;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.data.web.PagedModel.PageMetadata;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves a person's own notifications to its API clients. */
@RestController
@RequestMapping("/api/v1/notifications")
class NotificationsResource {

    private final NotificationReading reading;

    NotificationsResource(NotificationReading reading) {
        this.reading = reading;
    }

    /**
     * A page of notifications, newest first.
     *
     * @param fresh the number of notifications since the person last marked them as seen
     */
    record Notifications(int fresh, List<Notification> content, PageMetadata page) {}

    @GetMapping
    Notifications list(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        PagedModel<Notification> latest = new PagedModel<>(reading.latest(actor, PageRequest.of(page, size)));
        return new Notifications(
                reading.fresh(actor), latest.getContent(), Objects.requireNonNull(latest.getMetadata()));
    }

    @PutMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void see(Actor actor) {
        reading.markSeen(actor);
    }
}
