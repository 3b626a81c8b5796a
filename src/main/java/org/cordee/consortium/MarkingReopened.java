package org.cordee.consortium;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks that the frozen bid, deposited or not, is drafted again. A consortium that missed its deadline had released its
 * lots: it is refused when its lead now leads another one for one of them (R2142-23). A second run changes nothing.
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
        Consortium consortium = consortia.getLocked(consortiumId);
        boolean missed = consortium.is(ConsortiumState.DEADLINE_MISSED);
        consortium.reopen(new Act(Actor.system(), at));
        if (missed) {
            claims.claim(consortium);
        }
        consortia.saveAndFlush(consortium);
    }
}
