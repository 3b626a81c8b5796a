package org.cordee.notification.web;

import org.cordee.account.CurrentActor;
import org.cordee.notification.NotificationReading;
import org.springframework.stereotype.Component;

/** Counts the user's new notifications; in templates {@code ${@notificationBell.fresh()}}. */
@Component
class NotificationBell {

    private final CurrentActor current;
    private final NotificationReading reading;

    NotificationBell(CurrentActor current, NotificationReading reading) {
        this.current = current;
        this.reading = reading;
    }

    public int fresh() {
        return reading.fresh(current.actor());
    }
}
