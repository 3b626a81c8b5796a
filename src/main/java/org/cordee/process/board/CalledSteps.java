package org.cordee.process.board;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.process.model.AgreementSigning;
import org.cordee.process.model.ApplicationFile;
import org.cordee.process.model.BidSubmission;
import org.cordee.process.model.ConsortiumBuilding;
import org.cordee.process.model.JointBidDrafting;
import org.cordee.process.model.PartnerInvitation;
import org.cordee.process.model.PricingConsolidation;
import org.cordee.process.model.SectionCycle;
import org.cordee.process.model.ShareNegotiation;
import org.cordee.process.task.OpenTask;

/** Which step of a calling process a task of a called process stands under. */
final class CalledSteps {

    private static final Map<String, Set<String>> CALLED = Map.of(
            ConsortiumBuilding.CALL_INVITE_PARTNERS, Set.of(PartnerInvitation.PROCESS),
            ConsortiumBuilding.CALL_NEGOTIATE_SHARES, Set.of(ShareNegotiation.PROCESS),
            ConsortiumBuilding.CALL_SIGN_AGREEMENT, Set.of(AgreementSigning.PROCESS),
            ConsortiumBuilding.CALL_PREPARE_APPLICATION, Set.of(ApplicationFile.PROCESS),
            ConsortiumBuilding.CALL_DRAFT_BID,
                    Set.of(JointBidDrafting.PROCESS, SectionCycle.PROCESS, PricingConsolidation.PROCESS),
            JointBidDrafting.CALL_WRITE_SECTIONS, Set.of(SectionCycle.PROCESS),
            JointBidDrafting.CALL_CONSOLIDATE_PRICES, Set.of(PricingConsolidation.PROCESS),
            ConsortiumBuilding.CALL_SUBMIT_BID, Set.of(BidSubmission.PROCESS),
            BidSubmission.CALL_REWRITE_SECTIONS, Set.of(SectionCycle.PROCESS),
            BidSubmission.CALL_REPRICE, Set.of(PricingConsolidation.PROCESS));

    private CalledSteps() {}

    static List<OpenTask> at(String elementId, List<OpenTask> tasks) {
        Set<String> processes = CALLED.getOrDefault(elementId, Set.of());
        return tasks.stream()
                .filter(task -> task.task().elementId().equals(elementId) || processes.contains(task.processId()))
                .toList();
    }
}
