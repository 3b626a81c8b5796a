package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cordee.TestVisitor;
import org.cordee.process.CommandPayload.PublishMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests every path of {@code introduction}, the first process that is not about a consortium: both sides answer, and say
 * later what came of it.
 */
class IntroductionProcessTests extends IntroductionScene {

    @Autowired
    WebApplicationContext web;

    @Test
    @CoversFlows({
        "flow_IntroductionAsked_OpenIntroduction",
        "flow_OpenIntroduction_Consent",
        "flow_ConsentAwaited_AnswerIntroduction",
        "flow_AnswerIntroduction_ConsentGiven",
        "flow_ConsentSettled_ConsentOver",
        "flow_ConsentOver_ConcludeConsent",
        "flow_ConcludeConsent_BothAgreed",
        "flow_BothAgreed_OutcomeAwaited"
    })
    void awaitsEachSideUntilBothAgreed() {
        ProcessRoot introduction = mediated();
        scenes.task(introduction, UserTask.ANSWER_INTRODUCTION, town);
        scenes.task(introduction, UserTask.ANSWER_INTRODUCTION, workshop);

        agree(introduction, workshop);

        scenes.await(
                "only the buyer awaited",
                () -> scenes.tasks(introduction, UserTask.ANSWER_INTRODUCTION).stream()
                        .map(OpenTask::organisationId)
                        .toList()
                        .equals(List.of(town.organisationId())));
        agree(introduction, town);
        withoutTasks(introduction);
        assertThat(isEnded(introduction)).isFalse();
    }

    @Test
    @CoversFlows("flow_BothAgreed_NotIntroduced")
    void endsWhenOneSideSaysNoAndCancelsTheTaskOfTheOther() {
        ProcessRoot introduction = mediated();
        scenes.task(introduction, UserTask.ANSWER_INTRODUCTION, town);

        decline(introduction, workshop);

        withoutTasks(introduction);
        ended(introduction);
    }

    @Test
    @CoversFlows({
        "flow_ConsentReminderDue_RemindConsent",
        "flow_RemindConsent_ConsentReminded",
        "flow_ConsentSecondReminderDue_RemindConsentAgain",
        "flow_RemindConsentAgain_ConsentRemindedAgain",
        "flow_ConsentWindowEnded_LapseIntroduction",
        "flow_LapseIntroduction_ConsentNotGiven",
        "flow_Consent_ConsentOver"
    })
    void remindsTwiceAndEndsWithoutAnAnswer() {
        ProcessRoot introduction = mediated();
        OpenTask task = scenes.task(introduction, UserTask.ANSWER_INTRODUCTION, workshop);
        scenes.task(introduction, UserTask.ANSWER_INTRODUCTION, town);

        scenes.pass(Duration.ofDays(3).plusMinutes(1));
        scenes.await("the first reminder", () -> acts(introduction, "AnswerReminded") == 1);
        scenes.pass(Duration.ofDays(2));
        scenes.await("the second reminder", () -> acts(introduction, "AnswerReminded") == 2);
        passUntil(task.dueAt());

        ended(introduction);
        assertThat(acts(introduction, "AnswerReminded")).isEqualTo(2);
        assertThat(acts(introduction, "IntroductionLapsed")).isOne();
    }

    @Test
    @CoversFlows({
        "flow_OutcomeDue_AskOutcome",
        "flow_AskOutcome_Outcome",
        "flow_OutcomeAsked_ReportOutcome",
        "flow_ReportOutcome_OutcomeGiven",
        "flow_OutcomeReported_OutcomeReported"
    })
    void asksBothSidesThreeWeeksLaterAndEndsWithTheFirstReport() {
        ProcessRoot introduction = questioned();

        report(introduction, workshop);

        withoutTasks(introduction);
        ended(introduction);
        assertThat(acts(introduction, "OutcomeAsked")).isOne();
    }

    @Test
    @CoversFlows("flow_OutcomeKnown_OutcomeKnown")
    void asksNobodyWhenTheOutcomeWasReportedEarlier() {
        ProcessRoot introduction = agreed();

        report(introduction, town);

        ended(introduction);
        assertThat(acts(introduction, "OutcomeAsked")).isZero();
    }

    @Test
    @CoversFlows({
        "flow_OutcomeReminderDue_RemindOutcome",
        "flow_RemindOutcome_OutcomeReminded",
        "flow_OutcomeSecondReminderDue_RemindOutcomeAgain",
        "flow_RemindOutcomeAgain_OutcomeRemindedAgain",
        "flow_OutcomeWindowEnded_OutcomeNotGiven",
        "flow_Outcome_CloseIntroduction",
        "flow_CloseIntroduction_WithoutOutcome"
    })
    void stopsAskingAfterTwoRemindersOfTheOutcome() {
        ProcessRoot introduction = questioned();

        passUntil(question(introduction).firstReminderAt());
        scenes.await("the first reminder", () -> acts(introduction, "OutcomeReminded") == 1);
        passUntil(question(introduction).secondReminderAt());
        scenes.await("the second reminder", () -> acts(introduction, "OutcomeReminded") == 2);
        passUntil(question(introduction).until());

        ended(introduction);
    }

    /** For three weeks no task is open; the process waits for a timer and is not stuck. */
    @Test
    void isNotStuckWhileItWaitsToAskForTheOutcome() {
        ProcessRoot introduction = agreed();
        idle(introduction);

        scenes.isNotStuck(introduction);
        assertThat(scenes.bean(WatchingIdleness.class).now(Scenes.ADMINISTRATOR).earliestDueAt())
                .isBeforeOrEqualTo(question(introduction).askedAt());
    }

    @Test
    void isStuckWhenItsInstanceIsLost() throws Exception {
        ProcessRoot introduction = asked();
        scenes.task(introduction, UserTask.ANSWER_INTRODUCTION, workshop);
        scenes.bean(EngineConnection.class)
                .client()
                .newCancelInstanceCommand(
                        scenes.bean(ProcessLinks.class).instanceOf(introduction).orElseThrow())
                .send()
                .join();
        withoutTasks(introduction);
        RefreshingInbox inbox = scenes.bean(RefreshingInbox.class);

        scenes.await("found stuck", () -> {
            inbox.publishChanges();
            return scenes.bean(StuckDetector.class).lastFound().contains(introduction);
        });

        TestVisitor administrator = TestVisitor.administrator(web);
        MockMvc browser = TestVisitor.browser(web);
        browser.perform(get("/admin/engine").with(administrator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Autres processus bloqués")))
                .andExpect(content().string(containsString("Rebâtir Solidaire")));
        browser.perform(get("/api/v1/engine").with(administrator.byApi()))
                .andExpect(jsonPath("$.stuckRoots[?(@.id == '" + introduction.id() + "')].kind")
                        .value("INTRODUCTION"))
                .andExpect(
                        jsonPath("$.stuck[?(@ == '" + introduction.id() + "')]").isEmpty());
    }

    @Test
    void showsEachSideItsOwnTaskWithTheNameOfTheOther() throws Exception {
        ProcessRoot introduction = asked();
        scenes.task(introduction, UserTask.ANSWER_INTRODUCTION, workshop);
        MockMvc browser = TestVisitor.browser(web);
        TestVisitor director = TestVisitor.memberOf(web, workshop.organisationId());

        browser.perform(get("/tasks").with(director.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Répondre à une mise en relation")))
                .andExpect(content().string(containsString("Ville de Saint-Aubin-sur-Orme")))
                .andExpect(content().string(containsString("/introductions/" + introduction.id())));
        browser.perform(get("/api/v1/tasks").with(director.byApi()))
                .andExpect(jsonPath("$.content[0].root.kind").value("INTRODUCTION"))
                .andExpect(
                        jsonPath("$.content[0].root.id").value(introduction.id().toString()))
                .andExpect(jsonPath("$.content[0].consortiumId").isEmpty());
        browser.perform(get("/api/v1/tasks")
                        .with(TestVisitor.memberOf(web, town.organisationId()).byApi()))
                .andExpect(jsonPath("$.content").isEmpty());
    }

    @Test
    void showsCoordinatorsItsModelAndWhoIsAwaitedAtAStep() throws Exception {
        ProcessRoot introduction = asked();
        scenes.task(introduction, UserTask.ANSWER_INTRODUCTION, workshop);
        MockMvc browser = TestVisitor.browser(web);
        TestVisitor coordinator = TestVisitor.coordinator(web);

        browser.perform(get("/processes").with(coordinator.signedIn()))
                .andExpect(content().string(containsString("/processes/introduction")));
        browser.perform(get("/processes/introduction?step=task_AnswerIntroduction")
                        .with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Rebâtir Solidaire")));
        browser.perform(get("/api/v1/processes/introduction/consortia?step=task_AnswerIntroduction&size=100")
                        .with(coordinator.byApi()))
                .andExpect(jsonPath("$.content[?(@.root.id == '" + introduction.id() + "')].root.kind")
                        .value("INTRODUCTION"));
    }

    /** A server that died after sending sends again; the second message finds nothing to do. */
    @ParameterizedTest
    @ValueSource(strings = {IntroductionProcess.MESSAGE_SETTLED, IntroductionProcess.MESSAGE_OUTCOME_REPORTED})
    void handlesAMessageOnceWhenItIsRepeated(String name) {
        ProcessRoot introduction = agreed();
        if (name.equals(IntroductionProcess.MESSAGE_OUTCOME_REPORTED)) {
            report(introduction, town);
            ended(introduction);
        }
        idle(introduction);
        int instances = instances(introduction);
        PublishMessage sent = new PublishMessage(name, introduction.id().toString(), Map.of());

        scenes.bean(ProcessEngine.class)
                .publish(sent.name(), sent.correlationKey(), commandId(introduction, name), sent.variables());
        idle(introduction);

        assertThat(instances(introduction)).isEqualTo(instances);
        assertThat(scenes.bean(TaskInbox.class).allOf(introduction.id())).isEmpty();
    }

    private String commandId(ProcessRoot introduction, String name) {
        return scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT id FROM engine_command WHERE root_id = ? AND payload LIKE ?",
                        String.class,
                        introduction.id(),
                        "%\"" + name + "\"%");
    }

    /** The server died between the answer of the engine and its own commit: the command is sent once more. */
    @Test
    void startsOneProcessWhenItsStartIsSentAgain() {
        ProcessRoot introduction = asked();
        scenes.task(introduction, UserTask.ANSWER_INTRODUCTION, workshop);
        idle(introduction);

        scenes.bean(JdbcTemplate.class)
                .update(
                        "UPDATE engine_command SET state = 'WAITING', attempts = 0 WHERE root_id = ?"
                                + " AND kind = 'START_PROCESS'",
                        introduction.id());
        idle(introduction);

        assertThat(instances(introduction)).isOne();
        assertThat(scenes.tasks(introduction, UserTask.ANSWER_INTRODUCTION)).hasSize(1);
    }

    @Test
    void holdsIdsAndInstantsOnly() {
        ProcessRoot introduction = asked();
        OpenTask task = scenes.task(introduction, UserTask.ANSWER_INTRODUCTION, workshop);

        String variables = JsonMapper.shared()
                .writeValueAsString(scenes.bean(ProcessEngine.class).variablesOf(task.key()));

        assertThat(variables)
                .contains(introduction.id().toString())
                .doesNotContain("Salomé", "Rebâtir", "fenêtres", "exemple.fr");
    }

    /** The introduction ends in the domain before the engine has received its start. */
    @Test
    void endsAlsoWhenItWasRefusedBeforeItsStartWasSent() {
        ClaimerLifecycle claimers = scenes.bean(ClaimerLifecycle.class);
        claimers.stop();
        ProcessRoot introduction = asked();
        decline(introduction, workshop);

        claimers.start();

        idle(introduction);
        ended(introduction);
        scenes.isNotStuck(introduction);
    }
}
