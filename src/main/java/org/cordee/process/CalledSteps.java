package org.cordee.process;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.consortium.ConsortiumState;

/** Maps a task of a called process to the call activity in the calling process. */
final class CalledSteps {

    private static final Map<String, Set<String>> CALLED = Map.ofEntries(
            entry(ConsortiumBuilding.CALL_INVITE_PARTNERS, Set.of(PartnerInvitation.PROCESS)),
            entry(ConsortiumBuilding.CALL_NEGOTIATE_SHARES, Set.of(ShareNegotiation.PROCESS)),
            entry(ConsortiumBuilding.CALL_SIGN_AGREEMENT, Set.of(AgreementSigning.PROCESS)),
            entry(ConsortiumBuilding.CALL_APPLY_FIRST, Set.of(CandidacyStage.PROCESS)),
            entry(ConsortiumBuilding.CALL_PREPARE_APPLICATION, Set.of(ApplicationFile.PROCESS)),
            entry(
                    ConsortiumBuilding.CALL_DRAFT_BID,
                    Set.of(JointBidDrafting.PROCESS, SectionCycle.PROCESS, PricingConsolidation.PROCESS)),
            entry(JointBidDrafting.CALL_WRITE_SECTIONS, Set.of(SectionCycle.PROCESS)),
            entry(JointBidDrafting.CALL_CONSOLIDATE_PRICES, Set.of(PricingConsolidation.PROCESS)),
            entry(ConsortiumBuilding.CALL_SUBMIT_BID, Set.of(BidSubmission.PROCESS)),
            entry(BidSubmission.CALL_REWRITE_SECTIONS, Set.of(SectionCycle.PROCESS)),
            entry(BidSubmission.CALL_REPRICE, Set.of(PricingConsolidation.PROCESS)));

    /**
     * Five call activities call the same compliance check; the state of the consortium tells which of them the task
     * belongs to.
     */
    private static final Map<ConsortiumState, String> CHECKED = Map.of(
            ConsortiumState.INVITING, ConsortiumBuilding.CALL_CHECK_DESIGN,
            ConsortiumState.NEGOTIATING, ConsortiumBuilding.CALL_CHECK_TEAM,
            ConsortiumState.AGREED, ConsortiumBuilding.CALL_CHECK_DRAFT,
            ConsortiumState.DRAFTING, ConsortiumBuilding.CALL_CHECK_FINAL,
            ConsortiumState.READY, ConsortiumBuilding.CALL_SUBMIT_BID,
            ConsortiumState.SUBMITTED, ConsortiumBuilding.CALL_CHECK_POST);

    private CalledSteps() {}

    /**
     * Returns the tasks of one consortium that belong to the call activity; one consortium has its check open at one
     * call activity only.
     */
    static List<OpenTask> at(String elementId, ConsortiumState state, List<OpenTask> tasks) {
        boolean checked = elementId.equals(CHECKED.get(state));
        return tasks.stream()
                .filter(task -> isAt(elementId, task) || checked && task.task() == UserTask.RESOLVE_BLOCKER)
                .toList();
    }

    /** Returns the task elements of the step itself: a step that calls a process has none. */
    static Set<String> elements(String elementId) {
        return CHECKED.containsValue(elementId) && !CALLED.containsKey(elementId)
                ? Set.of(ComplianceCheck.TASK_RESOLVE_BLOCKER)
                : Set.of(elementId);
    }

    /** Returns the processes that the step calls, directly or through another one. */
    static Set<String> processes(String elementId) {
        return CALLED.getOrDefault(elementId, Set.of());
    }

    static List<StepTasks> at(String elementId, String processId, List<StepTasks> tasks) {
        return tasks.stream()
                .filter(one ->
                        one.elementId().equals(elementId) && one.processId().equals(processId)
                                || processes(elementId).contains(one.processId()))
                .toList();
    }

    private static boolean isAt(String elementId, OpenTask task) {
        return task.task().elementId().equals(elementId)
                || CALLED.getOrDefault(elementId, Set.of()).contains(task.processId());
    }
}
