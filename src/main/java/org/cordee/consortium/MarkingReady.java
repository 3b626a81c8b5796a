package org.cordee.consortium;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the drafting: every contribution is approved and frozen. A second run changes nothing. */
@Component
@Transactional
public class MarkingReady {

    private final Consortia consortia;

    MarkingReady(Consortia consortia) {
        this.consortia = consortia;
    }

    public void mark(UUID consortiumId, Instant at) {
        Consortium consortium = consortia.getLocked(consortiumId);
        consortium.markReady(new Act(Actor.system(), at));
        consortia.saveAndFlush(consortium);
    }
}
