package org.cordee.consortium;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises alarms before the deadline, as a process step when the watch begins or an alarm is due: the lead is notified
 * that time runs out. A second run raises no second alarm.
 */
@Component
@Transactional
public class WatchingDeadline {

    private final Consortia consortia;
    private final BusinessClock clock;

    WatchingDeadline(Consortia consortia, BusinessClock clock) {
        this.consortia = consortia;
        this.clock = clock;
    }

    /**
     * Raises the alarm that is due, if any.
     *
     * @return when to look again
     */
    public Instant watch(UUID consortiumId) {
        Consortium consortium = consortia.getLocked(consortiumId);
        Instant next = consortium.watchDeadline(Act.now(Actor.system(), clock));
        consortia.saveAndFlush(consortium);
        return next;
    }
}
