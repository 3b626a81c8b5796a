package org.cordee.agreement;

import java.time.Instant;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.FrozenComposition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides whether a consortium that drafts its bid may still change its members by itself: only before the date for
 * applications (R2142-26).
 */
@Component
class CompositionChangePolicy {

    private final FrozenComposition frozen;

    CompositionChangePolicy(FrozenComposition frozen) {
        this.frozen = frozen;
    }

    /** Returns why the members may not change, the end of a message key; null when they may. */
    @Nullable
    String refusal(ConsortiumFacts grouping, Instant now) {
        if (grouping.state() != ConsortiumState.DRAFTING) {
            return "NOT_DRAFTING";
        }
        if (!now.isBefore(grouping.deadline().instant())) {
            return "LATE";
        }
        return now.isBefore(frozen.from(grouping).instant()) ? null : "FROZEN";
    }
}
