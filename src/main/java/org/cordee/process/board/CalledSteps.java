package org.cordee.process.board;

import java.util.List;
import java.util.Map;
import org.cordee.process.model.BidSubmission;
import org.cordee.process.model.ConsortiumBuilding;
import org.cordee.process.model.JointBidDrafting;
import org.cordee.process.model.PartnerInvitation;
import org.cordee.process.model.ShareNegotiation;
import org.cordee.process.task.OpenTask;

/** Which step of the main process a task of a called process stands under. */
final class CalledSteps {

    private static final Map<String, String> CALLED = Map.of(
            ConsortiumBuilding.CALL_INVITE_PARTNERS, PartnerInvitation.PROCESS,
            ConsortiumBuilding.CALL_NEGOTIATE_SHARES, ShareNegotiation.PROCESS,
            ConsortiumBuilding.CALL_DRAFT_BID, JointBidDrafting.PROCESS,
            ConsortiumBuilding.CALL_SUBMIT_BID, BidSubmission.PROCESS);

    private CalledSteps() {}

    static List<OpenTask> at(String elementId, List<OpenTask> tasks) {
        String process = CALLED.getOrDefault(elementId, "");
        return tasks.stream()
                .filter(task -> task.task().elementId().equals(elementId)
                        || task.processId().equals(process))
                .toList();
    }
}
