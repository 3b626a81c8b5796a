package org.cordee.submission;

import java.time.Instant;
import org.cordee.bid.Grouping;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a lead may open its bid again now: while another deposit can still come in time, a frozen one, a deposited one, and
 * one that missed an earlier deadline if it had been frozen before. What was never frozen has no way back: half of it may
 * never have been written, and who was asked has been told that it is over.
 */
@Component
class OpeningAgain {

    private final Freezes freezes;

    OpeningAgain(Freezes freezes) {
        this.freezes = freezes;
    }

    /** Why not, the end of a message key; null when it may. */
    @Nullable
    String refusal(Grouping grouping, Instant now) {
        if (!now.isBefore(grouping.deadline().instant())) {
            return "LATE";
        }
        return switch (grouping.phase()) {
            case READY, SUBMITTED -> null;
            case DEADLINE_MISSED -> freezes.wasEver(grouping.id()) ? null : "UNFROZEN";
            case BEFORE_DRAFTING, DRAFTING, ENDED -> grouping.phase().name();
        };
    }
}
