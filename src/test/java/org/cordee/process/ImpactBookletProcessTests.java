package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import org.cordee.TestVisitor;
import org.cordee.booklet.CallState;
import org.cordee.law.WorkingDayEnd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Tests every path of {@code impact-booklet}: a call is open, closes, and its booklet is published. */
class ImpactBookletProcessTests extends ProcessScene {

    private static final Duration EMBARGO = Duration.ofDays(10);

    @Autowired
    WebApplicationContext web;

    private BookletActs booklets;

    @BeforeEach
    void twoStructures() {
        booklets = new BookletActs(scenes);
    }

    @Test
    @CoversFlows({
        "flow_CallOpened_OpenCall",
        "flow_OpenCall_CallOpen",
        "flow_CallEnds_CallOver",
        "flow_CallOver_CloseCall",
        "flow_CloseCall_PublishBooklet"
    })
    void closesAtItsDateAndThenAwaitsTheCoordinators() {
        ProcessRoot call = booklets.opened();
        state().idle(call);
        Instant closesAt = booklets.step(call).closesAt();
        assertThat(scenes.bean(TaskInbox.class).allOf(call.id())).isEmpty();
        scenes.isNotStuck(call);

        scenes.pin(closesAt.plusSeconds(1));

        OpenTask task = scenes.task(call, UserTask.PUBLISH_BOOKLET);
        assertThat(task.candidateGroup()).isEqualTo(TaskInbox.COORDINATORS);
        assertThat(task.dueAt()).isEqualTo(WorkingDayEnd.after(closesAt, Duration.ofDays(30)));
        assertThat(booklets.step(call).state()).isEqualTo(CallState.REVIEW);
        assertThat(state().acts(call.id(), "CallClosed")).isOne();
    }

    @Test
    @CoversFlows("flow_CallClosed_CallOver")
    void awaitsTheCoordinatorsAtOnceWhenOneOfThemClosesEarly() {
        ProcessRoot call = booklets.opened();
        state().idle(call);

        booklets.close(call);

        scenes.task(call, UserTask.PUBLISH_BOOKLET);
        assertThat(state().acts(call.id(), "CallClosed")).isOne();
    }

    @Test
    @CoversFlows({
        "flow_PublishBooklet_PublicationGoesOn",
        "flow_PublicationGoesOn_PublishBooklet",
        "flow_PublishBooklet_Published",
        "flow_Published_BookletPublished"
    })
    void endsWithTheDecisionWhenThereIsNoEmbargo() {
        ProcessRoot contribution = booklets.published();
        ProcessRoot call = booklets.callOf(contribution);

        state().withoutTasks(call);
        state().ended(call);
        assertThat(booklets.step(call).versions()).isOne();
    }

    @Test
    @CoversFlows({"flow_Published_EmbargoAwaited", "flow_EmbargoEnded_PublicationGoesOn"})
    void publishesAtTheEndOfTheEmbargo() {
        ProcessRoot contribution = closed();
        ProcessRoot call = booklets.callOf(contribution);

        booklets.decide(contribution, EMBARGO);

        state().withoutTasks(call);
        state().idle(call);
        scenes.isNotStuck(call);
        assertThat(scenes.bean(WatchingIdleness.class).now(Scenes.ADMINISTRATOR).earliestDueAt())
                .isBeforeOrEqualTo(booklets.step(call).publishAt());
        scenes.pass(EMBARGO.minusHours(1));
        state().idle(call);
        assertThat(booklets.step(call).versions()).isZero();
        scenes.pass(Duration.ofHours(2));
        state().ended(call);
        assertThat(booklets.step(call).versions()).isOne();
    }

    @Test
    @CoversFlows("flow_PublicationMoved_PublicationGoesOn")
    void publishesAtTheEarlierDateOfALaterDecision() {
        ProcessRoot contribution = closed();
        ProcessRoot call = booklets.callOf(contribution);
        booklets.decide(contribution, EMBARGO);
        state().withoutTasks(call);

        booklets.decide(contribution, Duration.ofDays(2));
        state().idle(call);

        scenes.pass(Duration.ofDays(2).plusMinutes(1));
        state().ended(call);
        assertThat(booklets.step(call).versions()).isOne();
    }

    @Test
    void publishesNothingAtTheDateThatALaterDecisionReplaced() {
        ProcessRoot contribution = closed();
        ProcessRoot call = booklets.callOf(contribution);
        booklets.decide(contribution, Duration.ofDays(2));
        state().withoutTasks(call);

        booklets.decide(contribution, EMBARGO);
        state().idle(call);

        scenes.pass(Duration.ofDays(2).plusMinutes(1));
        state().idle(call);
        assertThat(booklets.step(call).versions()).isZero();
        scenes.pass(EMBARGO);
        state().ended(call);
    }

    @Test
    @CoversFlows("flow_VersionDecided_PublicationGoesOn")
    void waitsForTheEmbargoOfALaterVersionAfterItsEnd() {
        ProcessRoot contribution = booklets.published();
        ProcessRoot call = booklets.callOf(contribution);
        state().ended(call);

        booklets.decide(contribution, EMBARGO);
        state().idle(call);

        assertThat(state().isEnded(call)).isFalse();
        assertThat(state().instances(call)).isOne();
        scenes.isNotStuck(call);
        scenes.pass(EMBARGO.plusMinutes(1));
        state().ended(call);
        assertThat(booklets.step(call).versions()).isEqualTo(2);
    }

    @Test
    void needsNoInstanceForALaterVersionWithoutEmbargo() {
        ProcessRoot contribution = booklets.published();
        ProcessRoot call = booklets.callOf(contribution);
        state().ended(call);

        booklets.rewrite(call);
        booklets.decide(contribution, null);
        state().idle(call);

        state().ended(call);
        assertThat(booklets.step(call).versions()).isEqualTo(2);
        assertThat(state().commands(call, "payload LIKE '%versionDecided%'")).isZero();
    }

    @Test
    void endsWithoutABookletWhenAllThatWasPlannedIsWithdrawn() {
        ProcessRoot contribution = closed();
        ProcessRoot call = booklets.callOf(contribution);
        booklets.decide(contribution, EMBARGO);
        state().withoutTasks(call);
        booklets.withdraw(contribution);
        state().idle(call);

        scenes.pass(EMBARGO.plusMinutes(1));

        state().ended(call);
        assertThat(booklets.step(call).versions()).isZero();
        assertThat(booklets.step(call).state()).isEqualTo(CallState.REVIEW);
        assertThat(state().acts(call.id(), "PublicationDropped")).isOne();
    }

    /**
     * A withdrawal makes a version of its own at once; the planned one still waits for its embargo, and is dropped then
     * because nothing of it is left.
     */
    @Test
    void goesOnWaitingWhenAnEntryIsWithdrawnDuringTheEmbargoOfALaterVersion() {
        ProcessRoot contribution = booklets.published();
        ProcessRoot call = booklets.callOf(contribution);
        state().ended(call);
        booklets.decide(contribution, EMBARGO);

        booklets.withdraw(contribution);
        state().idle(call);

        assertThat(state().isEnded(call)).isFalse();
        scenes.pass(EMBARGO.plusMinutes(1));
        state().ended(call);
        assertThat(booklets.step(call).versions()).isEqualTo(2);
    }

    /** The stage at which a coordinator cancels the call. */
    enum Cancellation {
        OPEN,
        CLOSED,
        SCHEDULED
    }

    @ParameterizedTest
    @EnumSource
    @CoversFlows({"flow_CallCancelled_CallCancelled", "flow_ContributionEnded_ContributionEnded"})
    void endsWithItsContributionsWhenACoordinatorCancelsTheCall(Cancellation stage) {
        ProcessRoot contribution = stage == Cancellation.OPEN ? booklets.toCheck() : closed();
        ProcessRoot call = booklets.callOf(contribution);
        ProcessRoot unwritten = booklets.contribution(call, booklets.second());
        scenes.task(unwritten, UserTask.SUBMIT_SOLUTION);
        if (stage == Cancellation.SCHEDULED) {
            booklets.decide(contribution, EMBARGO);
            state().withoutTasks(call);
        }

        booklets.cancel(call);

        for (ProcessRoot root : new ProcessRoot[] {call, contribution, unwritten}) {
            state().withoutTasks(root);
            state().ended(root);
        }
    }

    /** The call ends in the domain before the engine has received its start. */
    @Test
    void endsAlsoWhenItWasCancelledBeforeItsStartWasSent() {
        ClaimerLifecycle claimers = scenes.bean(ClaimerLifecycle.class);
        claimers.stop();
        ProcessRoot call = booklets.opened();
        booklets.cancel(call);

        claimers.start();

        state().idle(call);
        state().ended(call);
        scenes.isNotStuck(call);
    }

    /** The server was away from its engine: all acts are done before the start is sent. */
    @Test
    void followsTheDomainWhenAllWasDoneBeforeItsStartWasSent() {
        ProcessRoot contribution = booklets.checked();
        ProcessRoot call = booklets.callOf(contribution);
        state().idle(call);
        ClaimerLifecycle claimers = scenes.bean(ClaimerLifecycle.class);
        claimers.stop();
        booklets.close(call);
        booklets.decide(contribution, EMBARGO);
        booklets.decide(contribution, null);

        claimers.start();

        state().idle(call);
        state().ended(call);
        assertThat(booklets.step(call).versions()).isOne();
    }

    @Test
    void startsOneProcessWhenItsStartIsSentAgain() {
        ProcessRoot call = booklets.opened();
        state().idle(call);

        scenes.bean(JdbcTemplate.class)
                .update(
                        "UPDATE engine_command SET state = 'WAITING', attempts = 0 WHERE root_id = ?"
                                + " AND kind = 'START_PROCESS'",
                        call.id());
        state().idle(call);

        assertThat(state().instances(call)).isOne();
    }

    /** A server that died after sending sends again; the second message finds nothing to do. */
    @Test
    void handlesEachMessageOnceWhenItIsRepeated() {
        ProcessRoot contribution = closed();
        ProcessRoot call = booklets.callOf(contribution);
        booklets.decide(contribution, EMBARGO);
        state().withoutTasks(call);
        booklets.decide(contribution, Duration.ofDays(2));
        state().idle(call);

        state().sendAgain(call, ImpactBookletProcess.MESSAGE_CALL_CLOSED);
        state().sendAgain(call, ImpactBookletProcess.MESSAGE_PUBLICATION_MOVED);
        state().idle(call);

        assertThat(scenes.bean(TaskInbox.class).allOf(call.id())).isEmpty();
        assertThat(state().instances(call)).isOne();
        assertThat(booklets.step(call).versions()).isZero();
        scenes.pass(Duration.ofDays(2).plusMinutes(1));
        state().ended(call);
        booklets.decide(contribution, EMBARGO);
        state().idle(call);
        state().sendAgain(call, ImpactBookletProcess.MESSAGE_VERSION_DECIDED);
        state().idle(call);
        assertThat(state().instances(call)).isOne();
    }

    @Test
    void handlesACancellationOnceWhenItsMessageIsRepeated() {
        ProcessRoot call = booklets.opened();
        state().idle(call);
        booklets.cancel(call);
        state().ended(call);
        ProcessRoot other = booklets.opened();
        state().idle(other);

        state().sendAgain(call, ImpactBookletProcess.MESSAGE_CALL_CANCELLED);
        state().idle(other);

        assertThat(state().instances(call)).isZero();
        assertThat(state().instances(other)).isOne();
    }

    @Test
    void showsCoordinatorsTheTaskWithTheTitleOfTheBooklet() throws Exception {
        ProcessRoot call = booklets.opened();
        state().idle(call);
        booklets.close(call);
        scenes.task(call, UserTask.PUBLISH_BOOKLET);
        MockMvc browser = TestVisitor.browser(web);
        TestVisitor coordinator = TestVisitor.coordinator(web);

        browser.perform(get("/processes").with(coordinator.signedIn()))
                .andExpect(content().string(containsString("/processes/impact-booklet")));
        browser.perform(get("/processes/impact-booklet?step=task_PublishBooklet")
                        .with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Déchets de chantier")));
        browser.perform(get("/api/v1/processes/impact-booklet/consortia?step=task_PublishBooklet&size=100")
                        .with(coordinator.byApi()))
                .andExpect(jsonPath("$.content[?(@.root.id == '" + call.id() + "')].root.kind")
                        .value("CALL"));
        browser.perform(get("/api/v1/tasks")
                        .with(TestVisitor.memberOf(web, booklets.first().organisationId())
                                .byApi()))
                .andExpect(jsonPath("$.content[?(@.root.id == '" + call.id() + "')]")
                        .isEmpty());
    }

    @Test
    void holdsIdsFlagsAndInstantsOnly() {
        ProcessRoot call = booklets.opened();
        state().idle(call);
        booklets.close(call);
        OpenTask task = scenes.task(call, UserTask.PUBLISH_BOOKLET);

        assertThat(JsonMapper.shared()
                        .writeValueAsString(scenes.bean(ProcessEngine.class).variablesOf(task.key())))
                .contains(call.id().toString())
                .doesNotContain("Déchets", "Montrer", "Mains Vertes");
    }

    /** Returns a contribution with checked facts whose call is closed; the coordinators have to decide. */
    private ProcessRoot closed() {
        ProcessRoot contribution = booklets.checked();
        ProcessRoot call = booklets.callOf(contribution);
        booklets.close(call);
        scenes.task(call, UserTask.PUBLISH_BOOKLET);
        return contribution;
    }

    private RootState state() {
        return new RootState(scenes);
    }
}
