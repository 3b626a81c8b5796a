package org.cordee.assessment;

import java.util.UUID;

/**
 * A waiver the lead requests, as the coordinator sees it: the finding without hidden figures, and the lead's reason.
 */
public record WaiverView(
        UUID consortiumId, String consortiumName, CheckView.FindingLine finding, CheckView.WaiverLine waiver) {

    public boolean isDecidable() {
        return waiver.state() == WaiverState.ASKED;
    }
}
