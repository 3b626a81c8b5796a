package org.cordee.notification.api;

import java.util.List;
import org.cordee.notification.NotificationReading;
import org.cordee.notification.NotificationReading.Notification;
import org.cordee.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own notifications for its programs. */
@RestController
@RequestMapping("/api/v1/notifications")
class NotificationsResource {

    private final NotificationReading reading;

    NotificationsResource(NotificationReading reading) {
        this.reading = reading;
    }

    /** @param fresh how many came since the person last said that it has seen them */
    record Notifications(int fresh, List<Notification> latest) {}

    @GetMapping
    Notifications list(Actor actor) {
        return new Notifications(reading.fresh(actor), reading.latest(actor));
    }

    @PutMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void see(Actor actor) {
        reading.see(actor);
    }
}
