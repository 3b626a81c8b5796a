package org.cordee.process.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cordee.booklet.BookletSteps.OpenQuestion;
import org.cordee.process.BookletActs;
import org.cordee.process.BookletEntryProcess;
import org.cordee.process.ImpactBookletProcess;
import org.cordee.process.ProcessLinks;
import org.cordee.process.ProcessRoot;
import org.cordee.process.ProcessScene;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RootState;
import org.cordee.shared.TooEarly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Does each job of both models of booklets a second time: the same answer, no act, no command, no other date. */
class BookletJobsProcessTests extends ProcessScene {

    private static final Map<String, String> FIRST_REMINDER = Map.of("reminder", "1");

    private final Set<String> tried = new HashSet<>();
    private BookletActs booklets;

    @BeforeEach
    void twoStructures() {
        booklets = new BookletActs(scenes);
    }

    @Test
    void repeatsEveryJobOfABookletWithoutAChange() {
        ProcessRoot late = booklets.invited();
        ProcessRoot call = booklets.callOf(late);
        twice(call, ImpactBookletProcess.JOB_OPEN_CALL);
        twice(late, BookletEntryProcess.JOB_FOLLOW);
        OpenQuestion asked = question(late);
        passUntil(asked.firstReminderAt());
        state().idle(late);
        twice(late, BookletEntryProcess.JOB_REMIND_SOLUTION, Map.of(), FIRST_REMINDER);
        passUntil(asked.dueAt());
        state().idle(late);
        twice(late, BookletEntryProcess.JOB_LAPSE, due(asked), Map.of());
        twice(late, BookletEntryProcess.JOB_FOLLOW);
        state().idle(call);
        twice(call, ImpactBookletProcess.JOB_CLOSE_CALL);

        ProcessRoot contribution = booklets.toCheck();
        passUntil(question(contribution).firstReminderAt());
        state().idle(contribution);
        twice(contribution, BookletEntryProcess.JOB_REMIND_FACT_CHECK, Map.of(), FIRST_REMINDER);
        booklets.confirmFacts(contribution);
        call = booklets.callOf(contribution);
        booklets.close(call);
        booklets.decide(contribution, Duration.ofDays(2));
        state().idle(call);
        twice(call, ImpactBookletProcess.JOB_PUBLISH);
        scenes.pass(Duration.ofDays(3));
        state().idle(call);
        twice(call, ImpactBookletProcess.JOB_PUBLISH);
        repeatReviews(contribution);

        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(JobTypes.types().stream()
                        .filter(type -> type.startsWith("booklet."))
                        .toList());
    }

    private void repeatReviews(ProcessRoot contribution) {
        state().idle(contribution);
        twice(contribution, BookletEntryProcess.JOB_FOLLOW);
        Instant reviewAt = booklets.entry(contribution).reviewAt();
        passUntil(reviewAt);
        state().idle(contribution);
        twice(
                contribution,
                BookletEntryProcess.JOB_ASK_REVIEW,
                Map.of(ProcessVariables.REVIEW_AT, reviewAt.toString()),
                Map.of());
        OpenQuestion asked = Objects.requireNonNull(booklets.entry(contribution).review());
        passUntil(asked.firstReminderAt());
        state().idle(contribution);
        twice(contribution, BookletEntryProcess.JOB_REMIND_REVIEW, Map.of(), FIRST_REMINDER);
        passUntil(asked.dueAt());
        state().idle(contribution);
        twice(contribution, BookletEntryProcess.JOB_LAPSE_REVIEW, due(asked), Map.of());
    }

    /** The engine stores milliseconds, so its timer may come a moment before the instant of the domain. */
    @Test
    void triesATimerAgainThatComesAMomentEarly() {
        ProcessRoot contribution = booklets.invited();
        ProcessRoot call = booklets.callOf(contribution);
        assertThatThrownBy(() ->
                        perform(contribution, BookletEntryProcess.JOB_LAPSE, due(question(contribution)), Map.of()))
                .isInstanceOf(TooEarly.class);
        assertThatThrownBy(() -> perform(call, ImpactBookletProcess.JOB_CLOSE_CALL, Map.of(), Map.of()))
                .isInstanceOf(TooEarly.class);
        ProcessRoot published = booklets.published();
        state().idle(published);
        String reviewAt = booklets.entry(published).reviewAt().toString();
        assertThatThrownBy(() -> perform(
                        published,
                        BookletEntryProcess.JOB_ASK_REVIEW,
                        Map.of(ProcessVariables.REVIEW_AT, reviewAt),
                        Map.of()))
                .isInstanceOf(TooEarly.class);
    }

    /** A coordinator gave more time when the timer of the former date had fired already. */
    @Test
    void endsNothingAtADateThatALaterOneReplaced() {
        ProcessRoot contribution = booklets.invited();
        OpenQuestion former = question(contribution);
        booklets.giveTime(contribution, 80);
        passUntil(former.dueAt());
        state().idle(contribution);

        perform(contribution, BookletEntryProcess.JOB_LAPSE, due(former), Map.of());

        assertThat(question(contribution).dueAt()).isAfter(former.dueAt());
        assertThat(state().acts(contribution.id(), "ContributionLapsed")).isZero();
    }

    private static Map<String, Object> due(OpenQuestion asked) {
        return Map.of(ProcessVariables.DUE_AT, asked.dueAt().toString());
    }

    private OpenQuestion question(ProcessRoot contribution) {
        return Objects.requireNonNull(booklets.text(contribution).question());
    }

    private void passUntil(Instant due) {
        scenes.pin(due.plusSeconds(1));
    }

    private void twice(ProcessRoot root, String type) {
        twice(root, type, Map.of(), Map.of());
    }

    private void twice(ProcessRoot root, String type, Map<String, Object> variables, Map<String, String> headers) {
        state().idle(root);
        Map<String, Object> first = perform(root, type, variables, headers);
        state().idle(root);
        List<Object> before = rows(root);

        Map<String, Object> second = perform(root, type, variables, headers);

        state().idle(root);
        assertThat(second).as(type).isEqualTo(first);
        assertThat(rows(root)).as(type).isEqualTo(before);
        tried.add(type);
    }

    private Map<String, Object> perform(
            ProcessRoot root, String type, Map<String, Object> variables, Map<String, String> headers) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(root.kind().variable(), root.id().toString());
        long instance = scenes.bean(ProcessLinks.class).instanceOf(root).orElseThrow();
        return WorkersOfApplication.of(scenes, type).perform(new Job(1, type, "job", instance, all, headers));
    }

    private RootState state() {
        return new RootState(scenes);
    }

    /** Returns the call or contribution with its entry, its acts, its commands and what is known of its process. */
    private List<Object> rows(ProcessRoot root) {
        JdbcTemplate jdbc = scenes.bean(JdbcTemplate.class);
        return List.of(
                jdbc.queryForList("SELECT * FROM booklet_call WHERE id = ?", root.id())
                        .toString(),
                jdbc.queryForList("SELECT * FROM booklet_contribution WHERE id = ?", root.id())
                        .toString(),
                jdbc.queryForList("SELECT * FROM booklet_entry WHERE id = ?", root.id())
                        .toString(),
                jdbc.queryForList("SELECT act FROM audit_entry WHERE subject_id = ? ORDER BY act", root.id()),
                jdbc.queryForList("SELECT id FROM engine_command WHERE root_id = ? ORDER BY id", root.id())
                        .toString(),
                jdbc.queryForList(
                                "SELECT process_instance_key, waits_until, ended_at IS NULL FROM process_link"
                                        + " WHERE root_id = ?",
                                root.id())
                        .toString());
    }
}
