package org.cordee.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A blocked stage of a consortium, as the lead sees it.
 *
 * @param runId of the run with the findings
 * @param lastCallAt from when on nothing blocks or is asked
 * @param held whether the next step waits for it; false after the deposit
 * @param findings those that are asked at this stage, waived or not, and no others
 * @param reason why the lead proceeded; null when it has not
 */
public record BlockedView(
        UUID consortiumId,
        String consortiumName,
        UUID id,
        AssessmentStage stage,
        BlockedState state,
        UUID runId,
        Instant judgedAt,
        Instant lastCallAt,
        boolean held,
        List<CheckView.FindingLine> findings,
        @Nullable String reason) {

    public boolean isOpen() {
        return state == BlockedState.OPEN;
    }
}
