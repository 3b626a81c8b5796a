package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.cordee.consortium.ConsortiumState;
import org.junit.jupiter.api.Test;

/** Tests which steps of the main process count as done, from a consortium's state and its open tasks. */
class StepPathTests {

    private static StepPath path(String step, ConsortiumState state, String... open) {
        return StepPath.of(step, state, Set.of(open));
    }

    @Test
    void aStepBeforeAnOpenTaskIsDoneInTheSameState() {
        assertThat(path(
                        ConsortiumBuilding.TASK_DEFINE_SLOTS,
                        ConsortiumState.DRAFT,
                        ConsortiumBuilding.TASK_RANK_CANDIDATES))
                .isEqualTo(StepPath.DONE);
        assertThat(path(
                        ConsortiumBuilding.TASK_RANK_CANDIDATES,
                        ConsortiumState.DRAFT,
                        ConsortiumBuilding.TASK_RANK_CANDIDATES))
                .isEqualTo(StepPath.HERE);
        assertThat(path(
                        ConsortiumBuilding.CALL_CHECK_DESIGN,
                        ConsortiumState.DRAFT,
                        ConsortiumBuilding.TASK_RANK_CANDIDATES))
                .isEqualTo(StepPath.AHEAD);
    }

    @Test
    void aStepThatTheStateLeftBehindIsDoneWithoutAnyTask() {
        assertThat(path(ConsortiumBuilding.CALL_INVITE_PARTNERS, ConsortiumState.NEGOTIATING))
                .isEqualTo(StepPath.DONE);
        assertThat(path(ConsortiumBuilding.CALL_NEGOTIATE_SHARES, ConsortiumState.NEGOTIATING))
                .isEqualTo(StepPath.AHEAD);
    }

    @Test
    void stepsSideBySideAreNotDoneForEachOther() {
        assertThat(path(
                        ConsortiumBuilding.CALL_PREPARE_APPLICATION,
                        ConsortiumState.DRAFTING,
                        ConsortiumBuilding.CALL_DRAFT_BID))
                .isEqualTo(StepPath.AHEAD);
        assertThat(path(
                        ConsortiumBuilding.CALL_CHECK_DRAFT,
                        ConsortiumState.AGREED,
                        ConsortiumBuilding.CALL_SIGN_AGREEMENT))
                .isEqualTo(StepPath.DONE);
    }

    @Test
    void anAbandonedConsortiumShowsNoStepAsDone() {
        assertThat(path(ConsortiumBuilding.TASK_DEFINE_SLOTS, ConsortiumState.ABANDONED))
                .isEqualTo(StepPath.AHEAD);
    }

    @Test
    void aDecisionBesideTheLineIsNeverMarkedAsDone() {
        assertThat(path(ConsortiumBuilding.TASK_DECIDE_UNFILLED_SLOTS, ConsortiumState.SUBMITTED))
                .isEqualTo(StepPath.AHEAD);
    }
}
