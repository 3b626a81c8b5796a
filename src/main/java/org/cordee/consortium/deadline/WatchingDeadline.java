package org.cordee.consortium.deadline;

import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.Consortia;
import org.cordee.consortium.Consortium;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A process step whenever the watch begins or an alarm is due: who leads is told that time runs out. Run twice, it tells once. */
@Component
@Transactional
public class WatchingDeadline {

    private final Consortia consortia;
    private final BusinessClock clock;

    WatchingDeadline(Consortia consortia, BusinessClock clock) {
        this.consortia = consortia;
        this.clock = clock;
    }

    /** @return when to look again */
    public Instant watch(UUID consortiumId) {
        Consortium consortium = consortia.held(consortiumId);
        Instant next = consortium.watchDeadline(Act.now(Actor.system(), clock));
        consortia.saveAndFlush(consortium);
        return next;
    }
}
