package org.cordee.submission;

import java.time.Instant;
import java.util.UUID;
import org.cordee.bid.Grouping;
import org.cordee.bid.TakingUpDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a lead may open its bid again now: while another deposit can still come in time, a frozen one, a deposited one, and
 * one that missed an earlier deadline if its draft had begun. Before, or while a member was being replaced, its members had
 * not agreed, and who was asked has been told that it is over: that has no way back.
 */
@Component
class OpeningAgain {

    private final Freezes freezes;
    private final TakingUpDraft draft;

    OpeningAgain(Freezes freezes, TakingUpDraft draft) {
        this.freezes = freezes;
        this.draft = draft;
    }

    /** Why not, the end of a message key; null when it may. */
    @Nullable
    String refusal(Grouping grouping, Instant now) {
        if (!now.isBefore(grouping.deadline().instant())) {
            return "LATE";
        }
        return switch (grouping.phase()) {
            case READY, SUBMITTED -> null;
            case DEADLINE_MISSED -> mayBeTakenUp(grouping.id()) ? null : "UNDRAFTED";
            case BEFORE_DRAFTING, DRAFTING, ENDED -> grouping.phase().name();
        };
    }

    private boolean mayBeTakenUp(UUID consortiumId) {
        return draft.isBegun(consortiumId) || freezes.wasEver(consortiumId) && !draft.isResting(consortiumId);
    }
}
