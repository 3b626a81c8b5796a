package org.cordee.agreement;

import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.FrozenComposition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides whether a consortium that drafts its bid may still change its members by itself: only before the date for
 * applications, and before its own application is frozen (R2142-26).
 */
@Component
class CompositionChangePolicy {

    private final FrozenComposition frozen;

    CompositionChangePolicy(FrozenComposition frozen) {
        this.frozen = frozen;
    }

    /**
     * Returns why this member may not leave, the end of a message key; null when it may: before the application is
     * frozen, and afterwards with the buyer's consent.
     */
    @Nullable
    String refusal(ConsortiumFacts grouping, UUID organisationId, Instant now) {
        boolean needsConsent = frozen.isFrozen(grouping.id());
        if (needsConsent && frozen.isReleased(grouping.id(), organisationId)) {
            return grouping.state() != ConsortiumState.DRAFTING
                    ? "NOT_DRAFTING"
                    : now.isBefore(grouping.deadline().instant()) ? null : "LATE";
        }
        return refusal(grouping, now);
    }

    /** Returns why the members may not change, the end of a message key; null when they may. */
    @Nullable
    String refusal(ConsortiumFacts grouping, Instant now) {
        if (grouping.state() != ConsortiumState.DRAFTING) {
            return "NOT_DRAFTING";
        }
        if (frozen.isFrozen(grouping.id())) {
            return "APPLIED";
        }
        if (!now.isBefore(grouping.deadline().instant())) {
            return "LATE";
        }
        return now.isBefore(frozen.from(grouping).instant()) ? null : "FROZEN";
    }
}
