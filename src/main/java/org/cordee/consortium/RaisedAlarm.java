package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The last alarm that was raised, and its deadline: a new deadline has its own alarms. */
@Embeddable
record RaisedAlarm(
        @Column(name = "alarm_minutes") int minutes,
        @Column(name = "alarm_deadline_at") Instant deadlineAt) {

    public boolean covers(DeadlineAlarm alarm, Instant deadline) {
        return deadlineAt.equals(deadline) && minutes <= alarm.minutes();
    }
}
