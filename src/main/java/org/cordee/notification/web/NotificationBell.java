package org.cordee.notification.web;

import org.cordee.account.CurrentActor;
import org.cordee.notification.reading.NotificationReading;
import org.springframework.stereotype.Component;

/** Counts the user's new notifications; in templates {@code ${@notificationBell.fresh()}}. */
@Component
public class NotificationBell {

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
