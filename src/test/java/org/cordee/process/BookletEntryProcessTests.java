package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.cordee.TestVisitor;
import org.cordee.booklet.BookletSteps.NextStep;
import org.cordee.booklet.BookletSteps.OpenQuestion;
import org.cordee.booklet.ContributionState;
import org.cordee.law.WorkingDayEnd;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests every path of {@code booklet-entry}: a structure writes, a coordinator reads, the structure checks the facts, and
 * is asked every year whether its published entry is still right.
 */
class BookletEntryProcessTests extends ProcessScene {

    @Autowired
    WebApplicationContext web;

    private BookletActs booklets;

    @BeforeEach
    void twoStructures() {
        booklets = new BookletActs(scenes);
    }

    @Test
    @CoversFlows({
        "flow_ContributionInvited_EntryGoesOn",
        "flow_EntryGoesOn_FollowContribution",
        "flow_FollowContribution_WhatIsAwaited",
        "flow_WhatIsAwaited_SubmitSolution",
        "flow_SubmitSolution_EntryGoesOn",
        "flow_WhatIsAwaited_ReviewContribution",
        "flow_ReviewContribution_EntryGoesOn",
        "flow_WhatIsAwaited_CheckFacts",
        "flow_CheckFacts_EntryGoesOn",
        "flow_WhatIsAwaited_EntryResumed",
        "flow_EntryResumed_EntryGoesOn",
        "flow_WhatIsAwaited_EntryPublic"
    })
    void takesAContributionFromTheInvitationToThePublication() {
        ProcessRoot contribution = booklets.contribution(booklets.opened(), booklets.first());
        OpenTask writing = scenes.task(contribution, UserTask.SUBMIT_SOLUTION, booklets.first());
        assertThat(writing.dueAt()).isEqualTo(question(contribution).dueAt());

        booklets.submit(contribution);
        OpenTask reading = scenes.task(contribution, UserTask.REVIEW_CONTRIBUTION);
        assertThat(reading.candidateGroup()).isEqualTo(TaskInbox.COORDINATORS);
        assertThat(reading.dueAt()).isEqualTo(WorkingDayEnd.after(scenes.now(), Duration.ofDays(7)));
        booklets.askFactCheck(contribution);
        OpenTask checking = scenes.task(contribution, UserTask.CHECK_FACTS, booklets.first());
        assertThat(checking.dueAt()).isEqualTo(question(contribution).dueAt());
        booklets.confirmFacts(contribution);
        state().withoutTasks(contribution);
        assertThat(state().isEnded(contribution)).isTrue();

        booklets.close(booklets.callOf(contribution));
        booklets.decide(contribution, null);

        state().idle(contribution);
        assertThat(state().isEnded(contribution)).isFalse();
        assertThat(scenes.bean(TaskInbox.class).allOf(contribution.id())).isEmpty();
        scenes.isNotStuck(contribution);
        assertThat(scenes.bean(WatchingIdleness.class).now(Scenes.ADMINISTRATOR).earliestDueAt())
                .isBeforeOrEqualTo(booklets.entry(contribution).reviewAt());
    }

    @Test
    void asksTheStructureForChangesAndReadsTheTextAgain() {
        ProcessRoot contribution = booklets.submitted();

        booklets.askChanges(contribution);
        OpenTask changing = scenes.task(contribution, UserTask.SUBMIT_SOLUTION, booklets.first());
        assertThat(changing.dueAt()).isEqualTo(question(contribution).dueAt());
        booklets.submit(contribution);

        scenes.task(contribution, UserTask.REVIEW_CONTRIBUTION);
        assertThat(scenes.bean(TaskInbox.class).allOf(contribution.id())).hasSize(1);
    }

    @Test
    void readsTheTextAgainWhenTheStructureCorrectsItInsteadOfConfirmingTheFacts() {
        ProcessRoot contribution = booklets.toCheck();

        booklets.submit(contribution);

        scenes.task(contribution, UserTask.REVIEW_CONTRIBUTION);
        assertThat(scenes.bean(TaskInbox.class).allOf(contribution.id())).hasSize(1);
    }

    @Test
    @CoversFlows({
        "flow_SolutionReminderDue_RemindSolution",
        "flow_RemindSolution_SolutionReminded",
        "flow_SolutionSecondReminderDue_RemindSolutionAgain",
        "flow_RemindSolutionAgain_SolutionRemindedAgain",
        "flow_SolutionWindowEnded_LapseSolution",
        "flow_LapseSolution_EntryGoesOn"
    })
    void remindsTwiceOfTheTextAndAwaitsNobodyAfterTheDate() {
        ProcessRoot contribution = booklets.invited();
        OpenQuestion asked = question(contribution);

        passUntil(asked.firstReminderAt());
        scenes.await("the first reminder", () -> acts(contribution, "ContributionReminded") == 1);
        passUntil(asked.secondReminderAt());
        scenes.await("the second reminder", () -> acts(contribution, "ContributionReminded") == 2);
        passUntil(asked.dueAt());

        state().withoutTasks(contribution);
        scenes.await("the lapse", () -> acts(contribution, "ContributionLapsed") == 1);
        state().idle(contribution);
        assertThat(state().isEnded(contribution)).isTrue();
        assertThat(acts(contribution, "ContributionReminded")).isEqualTo(2);
        assertThat(booklets.text(contribution).state()).isEqualTo(ContributionState.LAPSED);
    }

    @Test
    @CoversFlows({
        "flow_FactCheckReminderDue_RemindFactCheck",
        "flow_RemindFactCheck_FactCheckReminded",
        "flow_FactCheckSecondReminderDue_RemindFactCheckAgain",
        "flow_RemindFactCheckAgain_FactCheckRemindedAgain",
        "flow_FactCheckWindowEnded_LapseFactCheck",
        "flow_LapseFactCheck_EntryGoesOn"
    })
    void remindsTwiceOfTheFactsAndAwaitsNobodyAfterTheDate() {
        ProcessRoot contribution = booklets.toCheck();
        OpenQuestion asked = question(contribution);

        passUntil(asked.firstReminderAt());
        scenes.await("the first reminder", () -> acts(contribution, "ContributionReminded") == 1);
        passUntil(asked.secondReminderAt());
        scenes.await("the second reminder", () -> acts(contribution, "ContributionReminded") == 2);
        passUntil(asked.dueAt());

        state().withoutTasks(contribution);
        scenes.await("the lapse", () -> acts(contribution, "ContributionLapsed") == 1);
        state().idle(contribution);
        assertThat(state().isEnded(contribution)).isTrue();
    }

    @Test
    @CoversFlows("flow_SolutionTimeGranted_EntryGoesOn")
    void asksUntilTheLaterDateWhenACoordinatorGivesMoreTime() {
        ProcessRoot contribution = booklets.invited();
        Instant former = question(contribution).dueAt();

        booklets.giveTime(contribution, 80);

        Instant later = question(contribution).dueAt();
        assertThat(later).isAfter(former);
        scenes.await("the later date", () -> later.equals(dueAt(contribution, UserTask.SUBMIT_SOLUTION)));
        passUntil(former);
        state().idle(contribution);
        assertThat(scenes.tasks(contribution, UserTask.SUBMIT_SOLUTION)).hasSize(1);
        passUntil(later);
        scenes.await("the lapse", () -> acts(contribution, "ContributionLapsed") == 1);
    }

    @Test
    @CoversFlows("flow_FactCheckTimeGranted_EntryGoesOn")
    void givesMoreTimeForTheFacts() {
        ProcessRoot contribution = booklets.toCheck();

        booklets.giveTime(contribution, 30);

        Instant later = question(contribution).dueAt();
        scenes.await("the later date", () -> later.equals(dueAt(contribution, UserTask.CHECK_FACTS)));
    }

    @Test
    void asksALateStructureAgainWhenACoordinatorGivesItMoreTime() {
        ProcessRoot contribution = booklets.invited();
        passUntil(question(contribution).dueAt());
        state().withoutTasks(contribution);
        scenes.await("the lapse", () -> acts(contribution, "ContributionLapsed") == 1);

        booklets.giveTime(contribution, 10);

        OpenTask again = scenes.task(contribution, UserTask.SUBMIT_SOLUTION, booklets.first());
        assertThat(again.dueAt()).isEqualTo(question(contribution).dueAt());
        assertThat(state().isEnded(contribution)).isFalse();
        booklets.submit(contribution);
        scenes.task(contribution, UserTask.REVIEW_CONTRIBUTION);
        assertThat(state().instances(contribution)).isOne();
    }

    @Test
    @CoversFlows({
        "flow_EntryReviewDue_AskEntryReview",
        "flow_AskEntryReview_EntryGoesOn",
        "flow_WhatIsAwaited_ReviewEntry",
        "flow_ReviewEntry_EntryGoesOn"
    })
    void asksEveryYearWhetherTheEntryIsStillRight() {
        ProcessRoot contribution = booklets.published();

        for (int year = 1; year <= 3; year++) {
            int asked = year;
            state().idle(contribution);
            passUntil(booklets.entry(contribution).reviewAt());
            OpenTask task = scenes.task(contribution, UserTask.REVIEW_ENTRY, booklets.first());
            assertThat(task.dueAt())
                    .isEqualTo(
                            Objects.requireNonNull(booklets.entry(contribution).review())
                                    .dueAt());
            assertThat(acts(contribution, "EntryReviewAsked")).isEqualTo(asked);
            booklets.confirmEntry(contribution);
            state().withoutTasks(contribution);
        }
        assertThat(state().isEnded(contribution)).isFalse();
    }

    @Test
    @CoversFlows({
        "flow_EntryReviewReminderDue_RemindEntryReview",
        "flow_RemindEntryReview_EntryReviewReminded",
        "flow_EntryReviewSecondReminderDue_RemindEntryReviewAgain",
        "flow_RemindEntryReviewAgain_EntryReviewRemindedAgain",
        "flow_EntryReviewWindowEnded_LapseEntryReview",
        "flow_LapseEntryReview_EntryGoesOn"
    })
    void remindsTwiceOfTheReviewAndAsksAgainAfterAYearWithoutAnswer() {
        ProcessRoot contribution = booklets.underReview();
        OpenQuestion asked = Objects.requireNonNull(booklets.entry(contribution).review());

        passUntil(asked.firstReminderAt());
        scenes.await("the first reminder", () -> acts(contribution, "EntryReviewReminded") == 1);
        passUntil(asked.secondReminderAt());
        scenes.await("the second reminder", () -> acts(contribution, "EntryReviewReminded") == 2);
        passUntil(asked.dueAt());
        state().withoutTasks(contribution);
        scenes.await("the lapse", () -> acts(contribution, "EntryReviewed") == 1);
        state().idle(contribution);

        passUntil(booklets.entry(contribution).reviewAt());
        scenes.task(contribution, UserTask.REVIEW_ENTRY, booklets.first());
        assertThat(acts(contribution, "EntryReviewAsked")).isEqualTo(2);
    }

    @Test
    void awaitsTheChangedTextWhenTheStructureChangesItsEntry() {
        ProcessRoot contribution = booklets.underReview();

        booklets.changeEntry(contribution);

        scenes.task(contribution, UserTask.SUBMIT_SOLUTION, booklets.first());
        assertThat(scenes.bean(TaskInbox.class).allOf(contribution.id())).hasSize(1);
        booklets.submit(contribution);
        scenes.task(contribution, UserTask.REVIEW_CONTRIBUTION);
        booklets.askFactCheck(contribution);
        scenes.task(contribution, UserTask.CHECK_FACTS, booklets.first());
        booklets.confirmFacts(contribution);
        state().withoutTasks(contribution);
        assertThat(state().isEnded(contribution)).as("the entry is public").isFalse();
    }

    @Test
    @CoversFlows("flow_EntryMoved_EntryGoesOn")
    void countsTheYearAnewWhenTheStructureSpeaksBeforeItIsAsked() {
        ProcessRoot contribution = booklets.published();
        state().idle(contribution);
        Instant former = booklets.entry(contribution).reviewAt();
        scenes.pass(Duration.ofDays(90));

        booklets.confirmEntry(contribution);
        state().idle(contribution);

        passUntil(former);
        state().idle(contribution);
        assertThat(acts(contribution, "EntryReviewAsked")).isZero();
        passUntil(booklets.entry(contribution).reviewAt());
        scenes.task(contribution, UserTask.REVIEW_ENTRY, booklets.first());
    }

    @Test
    void awaitsTheTextWhenTheStructureTakesItUpBeforeItIsAsked() {
        ProcessRoot contribution = booklets.published();
        state().idle(contribution);

        booklets.changeEntry(contribution);

        scenes.task(contribution, UserTask.SUBMIT_SOLUTION, booklets.first());
    }

    @Test
    void awaitsTheTextWhenTheStructureCorrectsItBeforeThePublication() {
        ProcessRoot contribution = booklets.checked();
        assertThat(state().isEnded(contribution)).isTrue();

        booklets.changeEntry(contribution);

        scenes.task(contribution, UserTask.SUBMIT_SOLUTION, booklets.first());
        assertThat(state().isEnded(contribution)).isFalse();
    }

    /** The text that is public stays so, and its structure is asked about it after the year. */
    @Test
    void waitsForTheReviewWhenAChangedTextIsNotSentInTime() {
        ProcessRoot contribution = booklets.published();
        state().idle(contribution);
        booklets.changeEntry(contribution);
        scenes.task(contribution, UserTask.SUBMIT_SOLUTION, booklets.first());

        passUntil(question(contribution).dueAt());

        state().withoutTasks(contribution);
        state().idle(contribution);
        assertThat(booklets.text(contribution).next()).isEqualTo(NextStep.WAIT);
        assertThat(state().isEnded(contribution)).isFalse();
        passUntil(booklets.entry(contribution).reviewAt());
        scenes.task(contribution, UserTask.REVIEW_ENTRY, booklets.first());
    }

    @Test
    @CoversFlows("flow_EntryPublishedAnew_EntryGoesOn")
    void asksNoLongerAboutATextThatANewerOneReplaced() {
        ProcessRoot contribution = booklets.published();
        state().idle(contribution);
        booklets.changeEntry(contribution);
        scenes.task(contribution, UserTask.SUBMIT_SOLUTION, booklets.first());
        booklets.submit(contribution);
        scenes.task(contribution, UserTask.REVIEW_CONTRIBUTION);
        booklets.askFactCheck(contribution);
        scenes.task(contribution, UserTask.CHECK_FACTS, booklets.first());
        booklets.confirmFacts(contribution);
        state().idle(contribution);
        passUntil(booklets.entry(contribution).reviewAt());
        scenes.task(contribution, UserTask.REVIEW_ENTRY, booklets.first());

        booklets.decide(contribution, null);

        state().withoutTasks(contribution);
        state().idle(contribution);
        passUntil(booklets.entry(contribution).reviewAt());
        scenes.task(contribution, UserTask.REVIEW_ENTRY, booklets.first());
    }

    /** The stage at which the contribution ends. */
    enum End {
        DECLINED,
        WITHDRAWN_UNREAD,
        WITHDRAWN_UNCHECKED,
        WITHDRAWN_UNPUBLISHED,
        WITHDRAWN_PUBLISHED,
        WITHDRAWN_UNDER_REVIEW
    }

    @ParameterizedTest
    @EnumSource
    @CoversFlows("flow_ContributionEnded_ContributionEnded")
    void endsWhereverItStandsWhenItIsTakenBack(End end) {
        ProcessRoot contribution = switch (end) {
            case DECLINED -> booklets.invited();
            case WITHDRAWN_UNREAD -> booklets.submitted();
            case WITHDRAWN_UNCHECKED -> booklets.toCheck();
            case WITHDRAWN_UNPUBLISHED -> booklets.checked();
            case WITHDRAWN_PUBLISHED -> booklets.published();
            case WITHDRAWN_UNDER_REVIEW -> booklets.underReview();
        };
        state().idle(contribution);

        if (end == End.DECLINED) {
            booklets.decline(contribution);
        } else {
            booklets.withdraw(contribution);
        }

        state().withoutTasks(contribution);
        state().ended(contribution);
    }

    @Test
    void endsAlsoWhenItWasDeclinedBeforeItsStartWasSent() {
        ClaimerLifecycle claimers = scenes.bean(ClaimerLifecycle.class);
        claimers.stop();
        ProcessRoot contribution = booklets.contribution(booklets.opened(), booklets.first());
        booklets.decline(contribution);

        claimers.start();

        state().idle(contribution);
        state().ended(contribution);
        scenes.isNotStuck(contribution);
    }

    /** The server was away from its engine: all acts are done before the start is sent. */
    @Test
    void followsTheDomainWhenAllWasDoneBeforeItsStartWasSent() {
        ClaimerLifecycle claimers = scenes.bean(ClaimerLifecycle.class);
        claimers.stop();
        ProcessRoot contribution = booklets.contribution(booklets.opened(), booklets.first());
        booklets.submit(contribution);
        booklets.askChanges(contribution);
        booklets.submit(contribution);
        booklets.askFactCheck(contribution);

        claimers.start();

        scenes.task(contribution, UserTask.CHECK_FACTS, booklets.first());
        state().idle(contribution);
        assertThat(scenes.bean(TaskInbox.class).allOf(contribution.id())).hasSize(1);
        booklets.confirmFacts(contribution);
        state().withoutTasks(contribution);
        assertThat(state().isEnded(contribution)).isTrue();
    }

    /** Its date passes while the engine is away: nobody is asked after that. */
    @Test
    void asksNobodyWhenTheTimeWasOverBeforeItsStartWasSent() {
        ClaimerLifecycle claimers = scenes.bean(ClaimerLifecycle.class);
        claimers.stop();
        ProcessRoot contribution = booklets.contribution(booklets.opened(), booklets.first());
        passUntil(question(contribution).dueAt());

        claimers.start();

        state().idle(contribution);
        scenes.await("the lapse", () -> acts(contribution, "ContributionLapsed") == 1);
        assertThat(scenes.bean(TaskInbox.class).allOf(contribution.id())).isEmpty();
        assertThat(state().isEnded(contribution)).isTrue();
    }

    /** A server that died after it sent the first text sends the command again, while the second one is written. */
    @Test
    void keepsTheTaskOfTheStructureWhenAnEarlierCompletionIsSentAgain() {
        ProcessRoot contribution = booklets.submitted();
        booklets.askChanges(contribution);
        OpenTask changing = scenes.task(contribution, UserTask.SUBMIT_SOLUTION, booklets.first());
        state().idle(contribution);

        sendAgain(contribution, "COMPLETE_TASK");

        OpenTask again = scenes.task(contribution, UserTask.SUBMIT_SOLUTION, booklets.first());
        assertThat(again.dueAt()).isEqualTo(changing.dueAt());
        assertThat(scenes.bean(TaskInbox.class).allOf(contribution.id())).hasSize(1);
    }

    @Test
    void startsOneProcessWhenItsStartIsSentAgain() {
        ProcessRoot contribution = booklets.invited();
        state().idle(contribution);

        sendAgain(contribution, "START_PROCESS");

        assertThat(state().instances(contribution)).isOne();
        assertThat(scenes.tasks(contribution, UserTask.SUBMIT_SOLUTION)).hasSize(1);
    }

    @Test
    void handlesEachMessageOnceWhenItIsRepeated() {
        ProcessRoot contribution = booklets.invited();
        booklets.giveTime(contribution, 80);
        state().idle(contribution);

        state().sendAgain(contribution, BookletEntryProcess.MESSAGE_MOVED);
        state().idle(contribution);
        scenes.await(
                "one task",
                () -> scenes.tasks(contribution, UserTask.SUBMIT_SOLUTION).size() == 1);

        booklets.decline(contribution);
        state().ended(contribution);
        state().sendAgain(contribution, BookletEntryProcess.MESSAGE_ENDED);
        state().idle(contribution);
        assertThat(state().instances(contribution)).isZero();
    }

    private void sendAgain(ProcessRoot contribution, String kind) {
        int found = scenes.bean(JdbcTemplate.class)
                .update(
                        "UPDATE engine_command SET state = 'WAITING', attempts = 0 WHERE root_id = ? AND kind = ?",
                        contribution.id(),
                        kind);
        assertThat(found).isPositive();
        state().idle(contribution);
    }

    @Test
    void isStuckWhenItsInstanceIsLost() {
        ProcessRoot contribution = booklets.invited();
        state().idle(contribution);
        scenes.bean(EngineConnection.class)
                .client()
                .newCancelInstanceCommand(
                        scenes.bean(ProcessLinks.class).instanceOf(contribution).orElseThrow())
                .send()
                .join();
        state().withoutTasks(contribution);
        RefreshingInbox inbox = scenes.bean(RefreshingInbox.class);

        scenes.await("found stuck", () -> {
            inbox.publishChanges();
            return scenes.bean(StuckDetector.class).lastFound().contains(contribution);
        });
    }

    @Test
    void showsEachSideItsOwnTaskAndNoTextOfTheSolution() throws Exception {
        ProcessRoot contribution = booklets.invited();
        MockMvc browser = TestVisitor.browser(web);
        TestVisitor director = TestVisitor.memberOf(web, booklets.first().organisationId());

        browser.perform(get("/tasks").with(director.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Écrire votre solution pour un cahier")))
                .andExpect(content().string(containsString("Déchets de chantier")))
                .andExpect(content().string(containsString("/contributions/" + contribution.id())));
        browser.perform(get("/api/v1/tasks").with(director.byApi()))
                .andExpect(jsonPath("$.content[0].root.kind").value("CONTRIBUTION"))
                .andExpect(
                        jsonPath("$.content[0].root.id").value(contribution.id().toString()));
        browser.perform(get("/api/v1/tasks")
                        .with(TestVisitor.memberOf(web, booklets.second().organisationId())
                                .byApi()))
                .andExpect(jsonPath("$.content[?(@.root.id == '" + contribution.id() + "')]")
                        .isEmpty());
        booklets.submit(contribution);
        scenes.task(contribution, UserTask.REVIEW_CONTRIBUTION);
        browser.perform(get("/processes/booklet-entry?step=task_ReviewContribution")
                        .with(TestVisitor.coordinator(web).signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dépose soignée")))
                .andExpect(content().string(not(containsString("tout part à la benne"))));
    }

    @Test
    void holdsIdsFlagsAndInstantsOnly() {
        ProcessRoot contribution = booklets.toCheck();
        OpenTask task = scenes.task(contribution, UserTask.CHECK_FACTS, booklets.first());

        Map<String, Object> held = scenes.bean(ProcessEngine.class).variablesOf(task.key());

        assertThat(JsonMapper.shared().writeValueAsString(held))
                .contains(contribution.id().toString())
                .doesNotContain("Dépose", "Mains Vertes", "Careful");
    }

    private @Nullable Instant dueAt(ProcessRoot contribution, UserTask kind) {
        return scenes.tasks(contribution, kind).stream()
                .findFirst()
                .map(OpenTask::dueAt)
                .orElse(null);
    }

    private OpenQuestion question(ProcessRoot contribution) {
        return Objects.requireNonNull(booklets.text(contribution).question());
    }

    private int acts(ProcessRoot contribution, String act) {
        return state().acts(contribution.id(), act);
    }

    private void passUntil(Instant instant) {
        scenes.pin(instant.plusSeconds(1));
    }

    private RootState state() {
        return new RootState(scenes);
    }
}
