package org.cordee.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a consortium at which the check found blockers or major findings that were neither waived nor accepted by
 * the lead.
 *
 * @param occasion tells two checks of one stage apart, as when shares are agreed a second time
 * @param runId the latest run made for it
 * @param reason why the lead proceeded all the same; null in every other state
 */
record BlockedStage(
        UUID id,
        UUID consortiumId,
        AssessmentStage stage,
        String occasion,
        UUID runId,
        BlockedState state,
        Instant openedAt,
        @Nullable String reason) {

    public boolean isOpen() {
        return state == BlockedState.OPEN;
    }
}
