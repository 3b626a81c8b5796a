package org.cordee.process;

import java.util.List;
import java.util.Set;
import org.cordee.consortium.ConsortiumState;

/** How far one consortium is with a step of the main process. */
public enum StepPath {
    AHEAD,
    HERE,
    DONE;

    /** Steps of the main process that end before the ones of the next entry begin, and the state that follows them. */
    private record Stretch(Set<String> steps, ConsortiumState next) {}

    private static final List<Stretch> IN_ORDER = List.of(
            new Stretch(Set.of(ConsortiumBuilding.TASK_DEFINE_SLOTS), ConsortiumState.INVITING),
            new Stretch(Set.of(ConsortiumBuilding.TASK_RANK_CANDIDATES), ConsortiumState.INVITING),
            new Stretch(Set.of(ConsortiumBuilding.CALL_CHECK_DESIGN), ConsortiumState.INVITING),
            new Stretch(Set.of(ConsortiumBuilding.CALL_INVITE_PARTNERS), ConsortiumState.NEGOTIATING),
            new Stretch(Set.of(ConsortiumBuilding.CALL_CHECK_TEAM), ConsortiumState.AGREED),
            new Stretch(Set.of(ConsortiumBuilding.CALL_NEGOTIATE_SHARES), ConsortiumState.AGREED),
            new Stretch(Set.of(ConsortiumBuilding.CALL_CHECK_DRAFT), ConsortiumState.DRAFTING),
            new Stretch(Set.of(ConsortiumBuilding.CALL_SIGN_AGREEMENT), ConsortiumState.DRAFTING),
            new Stretch(Set.of(ConsortiumBuilding.CALL_APPLY_FIRST), ConsortiumState.READY),
            new Stretch(
                    Set.of(ConsortiumBuilding.CALL_DRAFT_BID, ConsortiumBuilding.CALL_PREPARE_APPLICATION),
                    ConsortiumState.READY),
            new Stretch(Set.of(ConsortiumBuilding.CALL_CHECK_FINAL), ConsortiumState.READY),
            new Stretch(Set.of(ConsortiumBuilding.CALL_SUBMIT_BID), ConsortiumState.SUBMITTED));

    /**
     * Returns {@code HERE} for a step with an open task, else {@code DONE} when the state of the consortium or an open
     * task lies behind the step.
     *
     * @param open the steps with an open task of the consortium
     */
    static StepPath of(String elementId, ConsortiumState state, Set<String> open) {
        if (open.contains(elementId)) {
            return HERE;
        }
        return IN_ORDER.stream()
                        .filter(stretch -> stretch.steps.contains(elementId))
                        .anyMatch(stretch -> isBehind(stretch, state, open))
                ? DONE
                : AHEAD;
    }

    private static boolean isBehind(Stretch stretch, ConsortiumState state, Set<String> open) {
        return state.isAwardable() && stretch.next.compareTo(state) <= 0
                || IN_ORDER.stream()
                        .skip(IN_ORDER.indexOf(stretch) + 1L)
                        .anyMatch(later -> later.steps.stream().anyMatch(open::contains));
    }
}
