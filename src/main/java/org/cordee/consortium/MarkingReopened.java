package org.cordee.consortium;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The frozen bid, deposited or not, is being drafted again. Run twice, nothing changes. */
@Component
@Transactional
public class MarkingReopened {

    private final Consortia consortia;

    MarkingReopened(Consortia consortia) {
        this.consortia = consortia;
    }

    public void mark(UUID consortiumId, Instant at) {
        Consortium consortium = consortia.held(consortiumId);
        consortium.reopened(new Act(Actor.system(), at));
        consortia.saveAndFlush(consortium);
    }
}
