package org.cordee.consortium;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The frozen bid, deposited or not, is being drafted again. One that missed its deadline had let go of its lots: it is
 * refused when its lead leads another for one of them meanwhile (R2142-23). Run twice, nothing changes.
 */
@Component
@Transactional
public class MarkingReopened {

    private final Consortia consortia;
    private final LeadClaims claims;

    MarkingReopened(Consortia consortia, LeadClaims claims) {
        this.consortia = consortia;
        this.claims = claims;
    }

    public void mark(UUID consortiumId, Instant at) {
        Consortium consortium = consortia.held(consortiumId);
        boolean missed = consortium.is(ConsortiumState.DEADLINE_MISSED);
        consortium.reopened(new Act(Actor.system(), at));
        if (missed) {
            claims.claim(consortium);
        }
        consortia.saveAndFlush(consortium);
    }
}
