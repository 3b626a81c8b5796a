package org.cordee.process.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cordee.process.ProcessLinks;
import org.cordee.process.ProcessRoot;
import org.cordee.process.ProcessScene;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RootState;
import org.cordee.process.SupportActs;
import org.cordee.process.SupportRequestProcess;
import org.cordee.shared.TooEarly;
import org.cordee.support.SupportSteps.HelperSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Does each job of {@code support-request} a second time: the same answer, no act, no command, no other date. */
class SupportRequestJobsProcessTests extends ProcessScene {

    private final Set<String> tried = new HashSet<>();
    private SupportActs support;

    @BeforeEach
    void aStructureAndTwoSupportOrganisations() {
        support = new SupportActs(scenes);
    }

    @AfterEach
    void endTheOffers() {
        support.leave();
    }

    @Test
    void repeatsEveryJobOfARequestWithoutAChange() {
        ProcessRoot request = support.asked();
        state().idle(request);
        Instant first = answerBy(request);
        twice(request, SupportRequestProcess.JOB_PLAN_TURN, Map.of());
        passUntil(first);
        scenes.await("the next turn", () -> answerBy(request).isAfter(first));
        state().idle(request);
        twice(request, SupportRequestProcess.JOB_LAPSE_TURN, Map.of(ProcessVariables.ANSWER_BY, first.toString()));
        twice(request, SupportRequestProcess.JOB_PLAN_TURN, Map.of());
        passUntil(answerBy(request));
        scenes.await(
                "the coordinators' turn", () -> support.step(request).search() == HelperSearch.COORDINATOR_AWAITED);
        state().idle(request);
        twice(request, SupportRequestProcess.JOB_PLAN_TURN, Map.of());

        ProcessRoot delivered = support.delivered();
        state().idle(delivered);
        passUntil(Objects.requireNonNull(support.step(delivered).evaluateBy()));
        state().ended(delivered);
        twice(delivered, SupportRequestProcess.JOB_LAPSE_EVALUATION, Map.of());

        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(JobTypes.types().stream()
                        .filter(type -> type.startsWith("support."))
                        .toList());
    }

    /** The engine stores milliseconds, so its timer may come a moment before the instant of the domain. */
    @Test
    void triesALapseAgainThatComesAMomentEarly() {
        ProcessRoot request = support.asked();
        ProcessRoot delivered = support.delivered();
        state().idle(request);
        state().idle(delivered);

        assertThatThrownBy(() -> perform(
                        request,
                        SupportRequestProcess.JOB_LAPSE_TURN,
                        Map.of(ProcessVariables.ANSWER_BY, answerBy(request).toString())))
                .isInstanceOf(TooEarly.class);
        assertThatThrownBy(() -> perform(delivered, SupportRequestProcess.JOB_LAPSE_EVALUATION, Map.of()))
                .isInstanceOf(TooEarly.class);
    }

    private Instant answerBy(ProcessRoot request) {
        return Objects.requireNonNull(support.step(request).searchUntil());
    }

    private void passUntil(Instant due) {
        scenes.pin(due.plusSeconds(1));
    }

    private void twice(ProcessRoot request, String type, Map<String, Object> variables) {
        Map<String, Object> first = perform(request, type, variables);
        state().idle(request);
        List<Object> before = rows(request);

        Map<String, Object> second = perform(request, type, variables);

        state().idle(request);
        assertThat(second).as(type).isEqualTo(first);
        assertThat(rows(request)).as(type).isEqualTo(before);
        tried.add(type);
    }

    private Map<String, Object> perform(ProcessRoot request, String type, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(request.kind().variable(), request.id().toString());
        long instance = scenes.bean(ProcessLinks.class).instanceOf(request).orElseThrow();
        return WorkersOfApplication.of(scenes, type).perform(new Job(1, type, "job", instance, all, Map.of()));
    }

    private RootState state() {
        return new RootState(scenes);
    }

    /** Returns the request, its turns, its acts, its commands and what is known of its process. */
    private List<Object> rows(ProcessRoot request) {
        JdbcTemplate jdbc = scenes.bean(JdbcTemplate.class);
        return List.of(
                jdbc.queryForList("SELECT * FROM support_request WHERE id = ?", request.id())
                        .toString(),
                jdbc.queryForList("SELECT * FROM support_turn WHERE request_id = ? ORDER BY position", request.id())
                        .toString(),
                jdbc.queryForList("SELECT act FROM audit_entry WHERE subject_id = ? ORDER BY act", request.id()),
                jdbc.queryForList("SELECT id FROM engine_command WHERE root_id = ? ORDER BY id", request.id())
                        .toString(),
                jdbc.queryForList(
                                "SELECT process_instance_key, waits_until, ended_at IS NULL FROM process_link"
                                        + " WHERE root_id = ?",
                                request.id())
                        .toString());
    }
}
