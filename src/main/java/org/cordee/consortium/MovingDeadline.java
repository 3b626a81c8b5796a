package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The buyer moved the deadline: every living grouping of the consultation follows. */
@Component
@Transactional
public class MovingDeadline {

    private final Consortia consortia;
    private final BusinessClock clock;

    MovingDeadline(Consortia consortia, BusinessClock clock) {
        this.consortia = consortia;
        this.clock = clock;
    }

    public void move(UUID consultationId, Deadline deadline) {
        Act act = Act.now(Actor.system(), clock);
        for (UUID consortiumId : consortia.aliveIn(consultationId)) {
            Consortium consortium = consortia.held(consortiumId);
            consortium.moveDeadline(act, deadline);
            consortia.saveAndFlush(consortium);
        }
    }
}
