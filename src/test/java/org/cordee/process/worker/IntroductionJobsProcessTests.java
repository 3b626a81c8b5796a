package org.cordee.process.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.introduction.IntroductionSide;
import org.cordee.introduction.IntroductionSteps;
import org.cordee.process.IntroductionProcess;
import org.cordee.process.IntroductionScene;
import org.cordee.process.ProcessLinks;
import org.cordee.process.ProcessRoot;
import org.cordee.process.ProcessVariables;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Does each job of {@code introduction} a second time: the same answer, no act, no command, no other date. */
class IntroductionJobsProcessTests extends IntroductionScene {

    private final Set<String> tried = new HashSet<>();

    @Test
    void repeatsEveryJobOfAnIntroductionWithoutAChange() {
        ProcessRoot lapsing = mediated();
        idle(lapsing);
        twice(lapsing, IntroductionProcess.JOB_OPEN, Map.of());
        scenes.pass(Duration.ofDays(3).plusMinutes(1));
        idle(lapsing);
        twice(lapsing, IntroductionProcess.JOB_REMIND_CONSENT, Map.of("reminder", "1"));
        scenes.pass(Duration.ofDays(12));
        ended(lapsing);
        twice(lapsing, IntroductionProcess.JOB_LAPSE, Map.of());

        // The same buyer may ask a structure that did not answer again after 30 days.
        scenes.pass(Duration.ofDays(30).plusMinutes(1));
        ProcessRoot reported = agreed();
        idle(reported);
        twice(reported, IntroductionProcess.JOB_CONCLUDE, Map.of());
        passUntil(question(reported).askedAt());
        idle(reported);
        twice(reported, IntroductionProcess.JOB_ASK_OUTCOME, Map.of());
        passUntil(question(reported).firstReminderAt());
        idle(reported);
        twice(reported, IntroductionProcess.JOB_REMIND_OUTCOME, Map.of("reminder", "1"));
        report(reported, town);
        ended(reported);
        twice(reported, IntroductionProcess.JOB_CLOSE, Map.of());

        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(JobTypes.types().stream()
                        .filter(type -> type.startsWith("introduction."))
                        .toList());
    }

    private void twice(ProcessRoot introduction, String type, Map<String, String> headers) {
        Map<String, Object> first = perform(introduction, type, headers);
        idle(introduction);
        List<Object> before = rows(introduction);

        Map<String, Object> second = perform(introduction, type, headers);

        idle(introduction);
        assertThat(second).as(type).isEqualTo(first);
        assertThat(rows(introduction)).as(type).isEqualTo(before);
        tried.add(type);
    }

    private Map<String, Object> perform(ProcessRoot introduction, String type, Map<String, String> headers) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(introduction.kind().variable(), introduction.id().toString());
        variables.put(
                ProcessVariables.PARTY_ID,
                scenes.bean(IntroductionSteps.class)
                        .of(introduction.id())
                        .partyOf(IntroductionSide.ASKED)
                        .toString());
        long instance = scenes.bean(ProcessLinks.class).instanceOf(introduction).orElseThrow();
        return WorkersOfApplication.of(scenes, type).perform(new Job(1, type, "job", instance, variables, headers));
    }

    /** Returns the introduction, its acts, its commands and what is known of its process. */
    private List<Object> rows(ProcessRoot introduction) {
        JdbcTemplate jdbc = scenes.bean(JdbcTemplate.class);
        return List.of(
                jdbc.queryForList("SELECT * FROM introduction WHERE id = ?", introduction.id())
                        .toString(),
                jdbc.queryForList("SELECT act FROM audit_entry WHERE subject_id = ? ORDER BY act", introduction.id()),
                jdbc.queryForList("SELECT id FROM engine_command WHERE root_id = ? ORDER BY id", introduction.id())
                        .toString(),
                jdbc.queryForList(
                                "SELECT process_instance_key, waits_until, ended_at IS NULL FROM process_link"
                                        + " WHERE root_id = ?",
                                introduction.id())
                        .toString());
    }
}
