package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.TestVisitor;
import org.cordee.process.Scenes.Firm;
import org.cordee.support.HelperWish;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Tests every path of {@code support-request}: helpers are asked in turn, one helps, the requester evaluates. */
class SupportRequestProcessTests extends ProcessScene {

    @Autowired
    WebApplicationContext web;

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
    @CoversFlows({
        "flow_SupportAsked_SearchGoesOn",
        "flow_SearchGoesOn_PlanTurn",
        "flow_PlanTurn_WithdrawnMeanwhile",
        "flow_WithdrawnMeanwhile_WhoIsAwaited",
        "flow_WhoIsAwaited_AcceptSupport",
        "flow_AcceptSupport_SearchGoesOn",
        "flow_WhoIsAwaited_AssignHelper"
    })
    void asksOneOrganisationAfterTheOtherAndThenTheCoordinators() {
        ProcessRoot request = support.asked();
        OpenTask turn = scenes.task(request, UserTask.ACCEPT_SUPPORT, support.first());
        assertThat(inMillis(turn.dueAt()))
                .isEqualTo(inMillis(support.step(request).searchUntil()));

        support.pass(request, support.first());
        scenes.task(request, UserTask.ACCEPT_SUPPORT, support.second());
        support.pass(request, support.second());

        OpenTask choice = taskOfCoordinators(request, UserTask.ASSIGN_HELPER);
        assertThat(inMillis(choice.dueAt()))
                .isEqualTo(inMillis(support.step(request).searchUntil()));
    }

    @Test
    @CoversFlows({"flow_ServiceLevelEnded_LapseTurn", "flow_LapseTurn_SearchGoesOn"})
    void asksTheNextOrganisationWhenTheServiceLevelOfOneEnds() {
        ProcessRoot request = support.asked();
        OpenTask turn = scenes.task(request, UserTask.ACCEPT_SUPPORT, support.first());

        passUntil(turn.dueAt());

        OpenTask next = scenes.task(request, UserTask.ACCEPT_SUPPORT, support.second());
        assertThat(state().acts(request.id(), "SupporterLapsed")).isOne();
        passUntil(next.dueAt());
        taskOfCoordinators(request, UserTask.ASSIGN_HELPER);
        assertThat(state().acts(request.id(), "SupporterLapsed")).isEqualTo(2);
    }

    @Test
    void asksTheOrganisationThatTheRequesterNamesFirst() {
        ProcessRoot request = support.asked(HelperWish.named(support.second().organisationId()));

        scenes.task(request, UserTask.ACCEPT_SUPPORT, support.second());
    }

    @Test
    @CoversFlows({
        "flow_WhoIsAwaited_DiagnoseSupport",
        "flow_DiagnoseSupport_DeliverSupport",
        "flow_DeliverSupport_EvaluateSupport",
        "flow_EvaluateSupport_SupportEvaluated"
    })
    void awaitsTheHelperUntilTheHelpIsFinishedAndThenTheEvaluation() {
        ProcessRoot request = support.asked();
        scenes.task(request, UserTask.ACCEPT_SUPPORT, support.first());

        support.accept(request, support.first());
        scenes.task(request, UserTask.DIAGNOSE_SUPPORT, support.first());
        support.diagnose(request, support.first().actor(), 2);
        scenes.task(request, UserTask.DELIVER_SUPPORT, support.first());
        support.deliver(request, support.first().actor());
        scenes.task(request, UserTask.EVALUATE_SUPPORT, support.requester());
        support.evaluate(request);

        state().withoutTasks(request);
        state().ended(request);
    }

    @Test
    @CoversFlows("flow_AssignHelper_SearchGoesOn")
    void asksTheOrganisationThatACoordinatorChooses() {
        ProcessRoot request = support.asked(HelperWish.coordinator());
        taskOfCoordinators(request, UserTask.ASSIGN_HELPER);

        support.assign(request, support.second());

        scenes.task(request, UserTask.ACCEPT_SUPPORT, support.second());
        assertThat(scenes.tasks(request, UserTask.ASSIGN_HELPER)).isEmpty();
    }

    @Test
    void awaitsTheCoordinatorsWhenOneOfThemHelps() {
        ProcessRoot request = support.asked(HelperWish.coordinator());
        taskOfCoordinators(request, UserTask.ASSIGN_HELPER);

        support.takeOver(request);
        taskOfCoordinators(request, UserTask.DIAGNOSE_SUPPORT);
        support.diagnose(request, Scenes.ADMINISTRATOR, 1);
        taskOfCoordinators(request, UserTask.DELIVER_SUPPORT);
        support.deliver(request, Scenes.ADMINISTRATOR);

        scenes.task(request, UserTask.EVALUATE_SUPPORT, support.requester());
    }

    @Test
    @CoversFlows({"flow_EvaluationOverdue_LapseEvaluation", "flow_LapseEvaluation_NotEvaluated"})
    void stopsAskingForTheEvaluationAfterItsTime() {
        ProcessRoot request = support.delivered();
        OpenTask task = scenes.task(request, UserTask.EVALUATE_SUPPORT, support.requester());

        passUntil(task.dueAt());

        state().ended(request);
        assertThat(state().acts(request.id(), "EvaluationLapsed")).isOne();
        support.evaluate(request);
        state().idle(request);
        assertThat(state().acts(request.id(), "SupportEvaluated")).isOne();
        assertThat(state().commands(request, "payload LIKE '%task_EvaluateSupport%'"))
                .as("the process has ended before")
                .isZero();
    }

    /** The stage at which the requester withdraws. */
    enum Withdrawal {
        OFFERED,
        WITH_COORDINATORS,
        ACCEPTED,
        DIAGNOSED
    }

    @ParameterizedTest
    @EnumSource
    @CoversFlows("flow_SupportWithdrawn_SupportWithdrawn")
    void endsWhereverItStandsWhenTheRequesterWithdraws(Withdrawal stage) {
        ProcessRoot request = at(stage);

        support.withdraw(request);

        state().withoutTasks(request);
        state().ended(request);
    }

    private ProcessRoot at(Withdrawal stage) {
        if (stage == Withdrawal.WITH_COORDINATORS) {
            ProcessRoot request = support.asked(HelperWish.coordinator());
            taskOfCoordinators(request, UserTask.ASSIGN_HELPER);
            return request;
        }
        ProcessRoot request = support.asked();
        scenes.task(request, UserTask.ACCEPT_SUPPORT, support.first());
        if (stage == Withdrawal.OFFERED) {
            return request;
        }
        support.accept(request, support.first());
        scenes.task(request, UserTask.DIAGNOSE_SUPPORT, support.first());
        if (stage == Withdrawal.DIAGNOSED) {
            support.diagnose(request, support.first().actor(), 2);
            scenes.task(request, UserTask.DELIVER_SUPPORT, support.first());
        }
        return request;
    }

    /** Its start is sent when the request has ended in the domain; the message of the withdrawal is left out. */
    @Test
    @CoversFlows("flow_WithdrawnMeanwhile_RequestClosed")
    void awaitsNobodyWhenTheRequestWasWithdrawnBeforeItsStartWasSent() {
        ClaimerLifecycle claimers = scenes.bean(ClaimerLifecycle.class);
        claimers.stop();
        ProcessRoot request = support.asked();
        support.withdraw(request);
        scenes.bean(JdbcTemplate.class)
                .update(
                        "UPDATE engine_command SET state = 'SENT' WHERE root_id = ? AND kind = 'PUBLISH_MESSAGE'",
                        request.id());

        claimers.start();

        state().idle(request);
        state().ended(request);
        scenes.isNotStuck(request);
    }

    /** The server was away from its engine: all acts are done before the start is sent. */
    @Test
    void followsTheDomainWhenAllWasDoneBeforeItsStartWasSent() {
        ClaimerLifecycle claimers = scenes.bean(ClaimerLifecycle.class);
        claimers.stop();
        ProcessRoot request = support.delivered();
        support.evaluate(request);

        claimers.start();

        state().idle(request);
        state().ended(request);
    }

    @Test
    void movesTheDueDateWhenTheHelperCorrectsWhatItPromised() {
        ProcessRoot request = support.accepted();
        support.diagnose(request, support.first().actor(), 2);
        Instant promised =
                scenes.task(request, UserTask.DELIVER_SUPPORT, support.first()).dueAt();

        support.diagnose(request, support.first().actor(), 9);

        Instant corrected = Objects.requireNonNull(support.step(request).deliverBy());
        assertThat(corrected).isAfter(promised);
        scenes.await(
                "the corrected due date",
                () -> inMillis(corrected)
                        .equals(inMillis(scenes.task(request, UserTask.DELIVER_SUPPORT, support.first())
                                .dueAt())));
    }

    /** A server that died after it sent the first answer sends it again, in the turn of the next organisation. */
    @Test
    void keepsTheTurnOfTheNextOrganisationWhenAnEarlierAnswerIsSentAgain() {
        ProcessRoot request = support.asked();
        scenes.task(request, UserTask.ACCEPT_SUPPORT, support.first());
        support.pass(request, support.first());
        OpenTask turn = scenes.task(request, UserTask.ACCEPT_SUPPORT, support.second());
        state().idle(request);

        sendAgain(request, "COMPLETE_TASK");

        OpenTask again = scenes.task(request, UserTask.ACCEPT_SUPPORT, support.second());
        assertThat(again.dueAt()).isEqualTo(turn.dueAt());
        assertThat(scenes.bean(TaskInbox.class).allOf(request.id())).hasSize(1);
        assertThat(state().acts(request.id(), "SupporterAsked")).isEqualTo(2);
        support.accept(request, support.second());
        scenes.task(request, UserTask.DIAGNOSE_SUPPORT, support.second());
    }

    @Test
    void startsOneProcessWhenItsStartIsSentAgain() {
        ProcessRoot request = support.asked();
        scenes.task(request, UserTask.ACCEPT_SUPPORT, support.first());
        state().idle(request);

        sendAgain(request, "START_PROCESS");

        assertThat(state().instances(request)).isOne();
        assertThat(scenes.tasks(request, UserTask.ACCEPT_SUPPORT)).hasSize(1);
    }

    @Test
    void handlesAWithdrawalOnceWhenItsMessageIsRepeated() {
        ProcessRoot request = support.asked();
        scenes.task(request, UserTask.ACCEPT_SUPPORT, support.first());
        support.withdraw(request);
        state().ended(request);
        state().idle(request);
        ProcessRoot other = support.asked();
        scenes.task(other, UserTask.ACCEPT_SUPPORT, support.first());

        sendAgain(request, "PUBLISH_MESSAGE");

        assertThat(state().instances(request)).isZero();
        assertThat(scenes.tasks(other, UserTask.ACCEPT_SUPPORT)).hasSize(1);
    }

    private void sendAgain(ProcessRoot request, String kind) {
        int found = scenes.bean(JdbcTemplate.class)
                .update(
                        "UPDATE engine_command SET state = 'WAITING', attempts = 0 WHERE root_id = ? AND kind = ?",
                        request.id(),
                        kind);
        assertThat(found).isOne();
        state().idle(request);
    }

    @Test
    void showsEachPartyItsOwnTaskWithTheNameOfTheOtherAndNoQuestion() throws Exception {
        ProcessRoot request = support.accepted();
        scenes.task(request, UserTask.DIAGNOSE_SUPPORT, support.first());
        MockMvc browser = TestVisitor.browser(web);
        TestVisitor helper = TestVisitor.memberOf(web, support.first().organisationId());

        browser.perform(get("/tasks").with(helper.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dire ce qu’il faut à la structure que vous aidez")))
                .andExpect(content().string(containsString("Les Mains Vertes de l’Orme")))
                .andExpect(content().string(containsString("/support-requests/" + request.id() + "/diagnosis")))
                .andExpect(content().string(not(containsString(SupportActs.QUESTION))));
        browser.perform(get("/api/v1/tasks").with(helper.byApi()))
                .andExpect(jsonPath("$.content[0].root.kind").value("SUPPORT_REQUEST"))
                .andExpect(jsonPath("$.content[0].root.id").value(request.id().toString()))
                .andExpect(jsonPath("$.content[0].consortiumId").isEmpty());
        for (Firm other : List.of(support.requester(), support.second())) {
            browser.perform(get("/api/v1/tasks")
                            .with(TestVisitor.memberOf(web, other.organisationId())
                                    .byApi()))
                    .andExpect(jsonPath("$.content").isEmpty());
        }
    }

    @Test
    void showsCoordinatorsItsModelAndWhoIsAwaitedAtAStep() throws Exception {
        ProcessRoot request = support.asked(HelperWish.coordinator());
        taskOfCoordinators(request, UserTask.ASSIGN_HELPER);
        MockMvc browser = TestVisitor.browser(web);
        TestVisitor coordinator = TestVisitor.coordinator(web);

        browser.perform(get("/processes").with(coordinator.signedIn()))
                .andExpect(content().string(containsString("/processes/support-request")));
        browser.perform(get("/processes/support-request?step=task_AssignHelper").with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Les Mains Vertes de l’Orme")));
    }

    @Test
    void holdsIdsFlagsAndInstantsOnly() {
        ProcessRoot request = support.accepted();
        OpenTask task = scenes.task(request, UserTask.DIAGNOSE_SUPPORT, support.first());

        Map<String, Object> held = scenes.bean(ProcessEngine.class).variablesOf(task.key());

        assertThat(JsonMapper.shared().writeValueAsString(held))
                .contains(request.id().toString())
                .doesNotContain("Mains Vertes", "Appui", "tri sur");
    }

    private OpenTask taskOfCoordinators(ProcessRoot request, UserTask kind) {
        scenes.await(
                kind + " of " + request + " for the coordinators",
                () -> scenes.tasks(request, kind).stream()
                        .anyMatch(task -> task.candidateGroup().equals(TaskInbox.COORDINATORS)));
        return scenes.tasks(request, kind).get(0);
    }

    private void passUntil(@Nullable Instant due) {
        scenes.pin(Objects.requireNonNull(due).plusSeconds(1));
    }

    private static Instant inMillis(@Nullable Instant at) {
        return Objects.requireNonNull(at).truncatedTo(ChronoUnit.MILLIS);
    }

    private RootState state() {
        return new RootState(scenes);
    }
}
