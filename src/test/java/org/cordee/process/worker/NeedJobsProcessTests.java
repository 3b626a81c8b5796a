package org.cordee.process.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.process.NeedScene;
import org.cordee.process.ProcessLinks;
import org.cordee.process.ProcessRoot;
import org.cordee.process.ProcessScene;
import org.cordee.process.ProcessVariables;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.SourcingRequest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Does each job of {@code sourcing-request} a second time: the same answer, no act, no command, no other date. */
class NeedJobsProcessTests extends ProcessScene {

    private final Set<String> tried = new HashSet<>();

    @Test
    void repeatsEveryJobOfANeedWithoutAChange() {
        NeedScene needs = new NeedScene(scenes);
        Firm structure = scenes.firm("Les Mains Vertes");
        ProcessRoot lapsing = needs.listing();
        twice(needs, lapsing, SourcingRequest.JOB_OPEN, Map.of());
        twice(needs, lapsing, SourcingRequest.JOB_MATCH, Map.of());
        needs.ask(lapsing, 1, List.of(structure));
        twice(needs, lapsing, SourcingRequest.JOB_FOLLOW, Map.of());
        String inquiry = needs.inquiry(lapsing, structure).toString();
        needs.passUntilLapse(lapsing, structure);
        scenes.await("the lapse", () -> needs.state().acts(needs.inquiry(lapsing, structure), "InquiryLapsed") == 1);
        twice(needs, lapsing, SourcingRequest.JOB_LAPSE, Map.of(ProcessVariables.INQUIRY_ID, inquiry));
        twice(needs, lapsing, SourcingRequest.JOB_FOLLOW, Map.of());

        ProcessRoot surveyed = needs.delivered();
        twice(needs, surveyed, SourcingRequest.JOB_PLAN_OUTCOME, Map.of());
        scenes.pin(needs.survey(surveyed).dueAt().plusSeconds(1));
        scenes.await("the question", () -> needs.state().acts(surveyed.id(), "OutcomeAsked") == 1);
        twice(needs, surveyed, SourcingRequest.JOB_ASK_OUTCOME, Map.of());
        needs.report(surveyed);
        needs.state().ended(surveyed);
        twice(needs, surveyed, SourcingRequest.JOB_CLOSE, Map.of());

        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(JobTypes.types().stream()
                        .filter(type -> type.startsWith("need."))
                        .toList());
    }

    private void twice(NeedScene needs, ProcessRoot need, String type, Map<String, Object> variables) {
        needs.state().idle(need);
        Map<String, Object> first = perform(need, type, variables);
        needs.state().idle(need);
        List<Object> before = rows(need);

        Map<String, Object> second = perform(need, type, variables);

        needs.state().idle(need);
        assertThat(second).as(type).isEqualTo(first);
        assertThat(rows(need)).as(type).isEqualTo(before);
        tried.add(type);
    }

    private Map<String, Object> perform(ProcessRoot need, String type, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(need.kind().variable(), need.id().toString());
        long instance = scenes.bean(ProcessLinks.class).instanceOf(need).orElseThrow();
        return WorkersOfApplication.of(scenes, type).perform(new Job(1, type, "job", instance, all, Map.of()));
    }

    /** Returns the need, its inquiries, its acts, its commands and what is known of its process. */
    private List<Object> rows(ProcessRoot need) {
        JdbcTemplate jdbc = scenes.bean(JdbcTemplate.class);
        return List.of(
                jdbc.queryForList("SELECT * FROM need WHERE id = ?", need.id()).toString(),
                jdbc.queryForList("SELECT * FROM inquiry WHERE need_id = ? ORDER BY id", need.id())
                        .toString(),
                jdbc.queryForList("SELECT act FROM audit_entry WHERE subject_id = ? ORDER BY act", need.id()),
                jdbc.queryForList("SELECT id FROM engine_command WHERE root_id = ? ORDER BY id", need.id())
                        .toString(),
                jdbc.queryForList(
                                "SELECT process_instance_key, waits_until, ended_at IS NULL FROM process_link"
                                        + " WHERE root_id = ?",
                                need.id())
                        .toString());
    }
}
