package org.cordee.consortium;

import org.jspecify.annotations.Nullable;

/** One act as somebody who looks at the grouping now would do it. */
@FunctionalInterface
interface RacedAct {

    /** @return to be done later; null where there is nothing to do it to */
    @Nullable
    Runnable on(RaceLane lane);
}
