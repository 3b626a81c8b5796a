package org.cordee.sourcing;

import org.cordee.organisation.DirectoryAccess;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the weights with which an organisation ranks its candidates, for all of its slots. */
@Component
@Transactional
public class KeepingWeights {

    private final RankingWeightStore store;
    private final BusinessClock clock;

    KeepingWeights(RankingWeightStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Returns the weights of the actor's organisation.
     *
     * @throws NotFound for the holder of a link, and for people who act for no organisation
     */
    @Transactional(readOnly = true)
    public RankingWeights of(Actor actor) {
        DirectoryAccess.requireReader(actor);
        return store.of(actor.requireOrganisation());
    }

    /** Replaces the weights of the actor's organisation; keeping the same again changes nothing. */
    public void keep(Actor actor, RankingWeights weights) {
        DirectoryAccess.requireReader(actor);
        store.keep(actor.requireOrganisation(), weights, clock.now());
    }

    /** Goes back to the weights that everybody begins with; without kept ones nothing happens. */
    public void reset(Actor actor) {
        DirectoryAccess.requireReader(actor);
        store.forget(actor.requireOrganisation());
    }
}
