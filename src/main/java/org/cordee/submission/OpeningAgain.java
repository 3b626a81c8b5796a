package org.cordee.submission;

import java.time.Instant;
import java.util.UUID;
import org.cordee.agreement.ConcludedAgreements;
import org.cordee.bid.DraftStanding;
import org.cordee.bid.Grouping;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a lead may open its bid again now: while another deposit can still come in time, a frozen one, a deposited one, and
 * one that missed an earlier deadline if its draft had begun or all had signed the agreement. Before, also while a member was
 * being replaced, its members had not agreed, and who was asked has been told that it is over: that has no way back.
 */
@Component
class OpeningAgain {

    private final Freezes freezes;
    private final DraftStanding draft;
    private final ConcludedAgreements agreements;

    OpeningAgain(Freezes freezes, DraftStanding draft, ConcludedAgreements agreements) {
        this.freezes = freezes;
        this.draft = draft;
        this.agreements = agreements;
    }

    /** Why not, the end of a message key; null when it may. */
    @Nullable
    String refusal(Grouping grouping, Instant now) {
        if (!now.isBefore(grouping.deadline().instant())) {
            return "LATE";
        }
        return switch (grouping.phase()) {
            case READY, SUBMITTED -> null;
            case DEADLINE_MISSED -> lost(grouping.id());
            case BEFORE_DRAFTING, DRAFTING, ENDED -> grouping.phase().name();
        };
    }

    private @Nullable String lost(UUID consortiumId) {
        boolean resting = draft.isResting(consortiumId);
        boolean worked = draft.isBegun(consortiumId) || freezes.wasEver(consortiumId) && !resting;
        if (worked || waitsForPowers(consortiumId)) {
            return null;
        }
        return resting ? "RESTING" : "UNDRAFTED";
    }

    /** All had signed, and nothing of what follows had begun, or begun again, when the deadline passed. */
    boolean waitsForPowers(UUID consortiumId) {
        return !freezes.wasEver(consortiumId) && !draft.isBegun(consortiumId) && agreements.isConcluded(consortiumId);
    }
}
