package org.cordee.consortium;

import org.jspecify.annotations.Nullable;

/** Prepares one act with the present data of the consortium, as its actor would see them. */
@FunctionalInterface
interface RacedAct {

    /**
     * Prepares the act for a race.
     *
     * @return the act to run later; null where there is nothing it could act on
     */
    @Nullable
    Runnable on(RestorableConsortium lane);
}
