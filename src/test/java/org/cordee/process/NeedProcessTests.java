package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.TestVisitor;
import org.cordee.need.DeliveringShortlist;
import org.cordee.need.SampleNeeds;
import org.cordee.process.Scenes.Firm;
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
 * Tests every path of {@code sourcing-request}: a coordinator reads a need, structures say whether it interests them,
 * the buyer gets a short list and says what came of it.
 */
class NeedProcessTests extends ProcessScene {

    @Autowired
    WebApplicationContext web;

    NeedScene needs;
    RootState state;

    @BeforeEach
    void aBuyer() {
        needs = new NeedScene(scenes);
        state = needs.state();
    }

    @Test
    @CoversFlows({
        "flow_NeedReceived_OpenNeed",
        "flow_OpenNeed_QualifyNeed",
        "flow_QualifyNeed_MatchStructures",
        "flow_MatchStructures_CurateList",
        "flow_CurateList_InquiriesFollowed",
        "flow_InquiriesFollowed_FollowInquiries",
        "flow_FollowInquiries_NeedNextStep",
        "flow_NeedNextStep_Interest",
        "flow_InterestAwaited_ExpressInterest",
        "flow_ExpressInterest_InterestExpressed",
        "flow_InquiriesMoved_InquiriesFollowed",
        "flow_NeedNextStep_DeliverShortlist",
        "flow_DeliverShortlist_ShortlistDelivered",
        "flow_ShortlistDelivered_PlanNeedOutcome",
        "flow_PlanNeedOutcome_NeedOutcomeAwaited"
    })
    void stopsTheOthersWhenEnoughAreInterestedAndAwaitsTheShortList() {
        ProcessRoot need = needs.delivering();
        assertThat(scenes.tasks(need, UserTask.EXPRESS_INTEREST)).isEmpty();

        needs.deliver(need);

        state.withoutTasks(need);
        state.idle(need);
        assertThat(state.isEnded(need)).isFalse();
        assertThat(state.instances(need)).isOne();
    }

    @Test
    @CoversFlows({
        "flow_Interest_InquiriesFollowed",
        "flow_NeedNextStep_DecideNextBatch",
        "flow_DecideNextBatch_InquiriesFollowed"
    })
    void asksMoreStructuresWhenTooFewAreInterested() {
        ProcessRoot need = needs.deciding();
        List<Firm> more = scenes.firms(2);

        needs.ask(need, 2, more);

        assertThat(awaited(need))
                .isEqualTo(more.stream().map(Firm::organisationId).collect(Collectors.toSet()));
        assertThat(scenes.tasks(need, UserTask.DECIDE_NEXT_BATCH)).isEmpty();
    }

    @Test
    @CoversFlows("flow_NeedNextStep_ShortlistDelivered")
    void deliversWhatThereIsWhenTheCoordinatorAsksNobodyElse() {
        ProcessRoot need = needs.delivered();

        assertThat(state.isEnded(need)).isFalse();
        assertThat(state.acts(need.id(), "ShortlistDelivered")).isOne();
    }

    @Test
    @CoversFlows({"flow_InterestWindowEnded_LapseInquiries", "flow_LapseInquiries_InterestNotExpressed"})
    void lapsesTheInquiryOfAStructureThatDoesNotAnswer() {
        Firm structure = scenes.firm("Les Mains Vertes");
        ProcessRoot need = needs.asking(List.of(structure));

        needs.passUntilLapse(need, structure);

        scenes.task(need, UserTask.DECIDE_NEXT_BATCH);
        assertThat(state.acts(needs.inquiry(need, structure), "InquiryLapsed")).isOne();
        assertThat(state.acts(need.id(), "BatchOver")).isOne();
    }

    /** The coordinator need not wait for the last answer of a batch. */
    @Test
    @CoversFlows("flow_InquiriesMoved_InquiriesFollowed")
    void awaitsABatchBesideTheOneBeforeUntilTheDateOfEach() {
        Firm early = scenes.firm("Les Mains Vertes");
        Firm later = scenes.firm("Rebâtir Solidaire");
        ProcessRoot need = needs.asking(List.of(early));
        scenes.pass(Duration.ofDays(3));

        needs.ask(need, 2, List.of(later));

        Instant first = due(need, early);
        assertThat(first).isBefore(due(need, later));
        scenes.pin(first.plusSeconds(1));
        scenes.await("the later one alone", () -> awaited(need).equals(Set.of(later.organisationId())));
        scenes.await("the lapse", () -> state.acts(needs.inquiry(need, early), "InquiryLapsed") == 1);
        assertThat(state.acts(needs.inquiry(need, later), "InquiryLapsed")).isZero();
    }

    @Test
    void cancelsTheTaskOfAStructureWhenTheShortListIsDeliveredBeforeItsAnswer() {
        List<Firm> structures = scenes.firms(2);
        ProcessRoot need = needs.asking(structures);
        needs.interest(need, structures.get(0));

        needs.deliver(need);

        state.withoutTasks(need);
        state.idle(need);
        assertThat(state.isEnded(need)).isFalse();
        assertThat(state.acts(needs.inquiry(need, structures.get(1)), "InquiryStopped"))
                .isOne();
    }

    @Test
    void asksForTheShortListWhenTheLastOfABatchIsTheSixthInterested() {
        List<Firm> structures = scenes.firms(6);
        ProcessRoot need = needs.asking(structures);

        structures.forEach(one -> needs.interest(need, one));

        scenes.task(need, UserTask.DELIVER_SHORTLIST);
        state.idle(need);
        assertThat(scenes.bean(TaskInbox.class).allOf(need.id())).hasSize(1);
    }

    @Test
    @CoversFlows({
        "flow_NeedOutcomeDue_AskNeedOutcome",
        "flow_AskNeedOutcome_NeedOutcomeReportAwaited",
        "flow_NeedOutcomeReported_NeedOutcomeReported"
    })
    void asksTheBuyerAMonthLaterAndEndsWithItsAnswer() {
        ProcessRoot need = needs.surveyed();

        needs.report(need);

        state.ended(need);
        assertThat(state.acts(need.id(), "OutcomeAsked")).isOne();
    }

    @Test
    @CoversFlows("flow_NeedOutcomeKnown_NeedOutcomeKnown")
    void asksNobodyWhenTheOutcomeWasReportedEarlier() {
        ProcessRoot need = needs.delivered();

        needs.report(need);

        state.ended(need);
        assertThat(state.acts(need.id(), "OutcomeAsked")).isZero();
    }

    @Test
    @CoversFlows({"flow_NeedOutcomeWindowEnded_CloseNeed", "flow_CloseNeed_NeedWithoutOutcome"})
    void endsWithoutAnOutcomeWhenTheBuyerDoesNotAnswer() {
        ProcessRoot need = needs.surveyed();

        scenes.pin(needs.survey(need).until().plusSeconds(1));

        state.ended(need);
    }

    /** The places where a need can be when its buyer takes it back. */
    enum Place {
        RECEIVED(NeedScene::received),
        LISTING(NeedScene::listing),
        DECIDING(NeedScene::deciding),
        DELIVERING(NeedScene::delivering),
        DELIVERED(NeedScene::delivered),
        SURVEYED(NeedScene::surveyed);

        private final Function<NeedScene, ProcessRoot> reach;

        Place(Function<NeedScene, ProcessRoot> reach) {
            this.reach = reach;
        }
    }

    @ParameterizedTest
    @EnumSource
    @CoversFlows("flow_NeedEnded_NeedEnded")
    void endsWhereverItIsWhenTheBuyerTakesTheNeedBack(Place place) {
        ProcessRoot need = place.reach.apply(needs);

        needs.withdraw(need);

        state.ended(need);
        state.withoutTasks(need);
    }

    @Test
    @CoversFlows("flow_NeedEnded_NeedEnded")
    void cancelsTheTasksOfTheStructuresWhenTheBuyerIsErased() {
        ProcessRoot need = needs.asking(scenes.firms(2));

        needs.erase(need);

        state.ended(need);
        state.withoutTasks(need);
    }

    @Test
    @CoversFlows("flow_NeedEnded_NeedEnded")
    void endsWhenTheCoordinatorRefusesTheNeed() {
        ProcessRoot unread = needs.received();
        scenes.task(unread, UserTask.QUALIFY_NEED);
        ProcessRoot listed = needs.listing();

        needs.refuse(unread);
        needs.refuse(listed);

        state.ended(unread);
        state.ended(listed);
        state.withoutTasks(listed);
    }

    @Test
    void hasNoProcessBeforeTheAddressOfItsBuyerIsConfirmed() {
        ProcessRoot draft = needs.unconfirmed();

        needs.erase(draft);

        assertThat(state.commands(draft, "TRUE")).isZero();
        assertThat(scenes.bean(ProcessLinks.class).isStarted(draft)).isFalse();
    }

    /** For a month no task is open; the process waits for a timer and is not stuck, before and after the question. */
    @Test
    void isNotStuckWhileItWaitsForTheOutcome() {
        ProcessRoot need = needs.delivered();
        state.idle(need);
        scenes.isNotStuck(need);
        scenes.await("the time of the next timer", () -> {
            Instant earliest = scenes.bean(WatchingIdleness.class)
                    .now(Scenes.ADMINISTRATOR)
                    .earliestDueAt();
            return earliest != null && !earliest.isAfter(needs.survey(need).dueAt());
        });

        scenes.pin(needs.survey(need).dueAt().plusSeconds(1));
        scenes.await("the question to the buyer", () -> state.acts(need.id(), "OutcomeAsked") == 1);
        state.idle(need);

        scenes.isNotStuck(need);
    }

    /** The messages, each with a need to which it was sent. */
    enum Sent {
        INQUIRIES_MOVED(SourcingRequest.MESSAGE_INQUIRIES_MOVED) {
            @Override
            ProcessRoot reach(NeedScene needs) {
                return needs.delivering();
            }
        },
        OUTCOME_REPORTED(SourcingRequest.MESSAGE_OUTCOME_REPORTED) {
            @Override
            ProcessRoot reach(NeedScene needs) {
                ProcessRoot need = needs.delivered();
                needs.report(need);
                return need;
            }
        },
        ENDED(SourcingRequest.MESSAGE_ENDED) {
            @Override
            ProcessRoot reach(NeedScene needs) {
                ProcessRoot need = needs.listing();
                needs.withdraw(need);
                return need;
            }
        };

        private final String message;

        Sent(String message) {
            this.message = message;
        }

        abstract ProcessRoot reach(NeedScene needs);
    }

    /** A server that died after sending sends again; the second message finds nothing to do. */
    @ParameterizedTest
    @EnumSource
    void handlesAMessageOnceWhenItIsRepeated(Sent sent) {
        ProcessRoot need = sent.reach(needs);
        if (sent != Sent.INQUIRIES_MOVED) {
            state.ended(need);
        }
        state.idle(need);
        int instances = state.instances(need);
        List<OpenTask> tasks = scenes.bean(TaskInbox.class).allOf(need.id());

        state.sendAgain(need, sent.message);
        state.idle(need);

        assertThat(state.instances(need)).isEqualTo(instances);
        assertThat(scenes.bean(TaskInbox.class).allOf(need.id())).isEqualTo(tasks);
    }

    /** The server died between the answer of the engine and its own commit: the command is sent once more. */
    @Test
    void startsOneProcessWhenItsStartIsSentAgain() {
        ProcessRoot need = needs.received();
        scenes.task(need, UserTask.QUALIFY_NEED);
        state.idle(need);

        scenes.bean(JdbcTemplate.class)
                .update(
                        "UPDATE engine_command SET state = 'WAITING', attempts = 0 WHERE root_id = ?"
                                + " AND kind = 'START_PROCESS'",
                        need.id());
        state.idle(need);

        assertThat(state.instances(need)).isOne();
        assertThat(scenes.tasks(need, UserTask.QUALIFY_NEED)).hasSize(1);
    }

    @Test
    void endsAlsoWhenItWasTakenBackBeforeItsStartWasSent() {
        ClaimerLifecycle claimers = scenes.bean(ClaimerLifecycle.class);
        claimers.stop();
        ProcessRoot need = needs.received();
        needs.withdraw(need);

        claimers.start();

        state.idle(need);
        state.ended(need);
        scenes.isNotStuck(need);
    }

    @Test
    void holdsIdsAndInstantsOnly() {
        Firm structure = scenes.firm("Les Mains Vertes");
        ProcessRoot need = needs.asking(List.of(structure));
        OpenTask task = scenes.task(need, UserTask.EXPRESS_INTEREST, structure);

        String variables = JsonMapper.shared()
                .writeValueAsString(scenes.bean(ProcessEngine.class).variablesOf(task.key()));

        assertThat(variables)
                .contains(need.id().toString())
                .doesNotContain("Salomé", "fenêtres", "Mains Vertes", "ville.example");
    }

    @Test
    void showsAStructureItsTaskByTheTitleOfTheNeedAndACoordinatorItsOwn() throws Exception {
        Firm structure = scenes.firm("Les Mains Vertes");
        ProcessRoot need = needs.asking(List.of(structure));
        MockMvc browser = TestVisitor.browser(web);
        TestVisitor director = TestVisitor.memberOf(web, structure.organisationId());

        browser.perform(get("/tasks").with(director.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dire si un besoin vous intéresse")))
                .andExpect(content().string(containsString("Déposer et réemployer 180 fenêtres")))
                .andExpect(content().string(containsString("/inquiries/" + needs.inquiry(need, structure))));
        browser.perform(get("/api/v1/tasks").with(director.byApi()))
                .andExpect(jsonPath("$.content[0].root.kind").value("NEED"))
                .andExpect(jsonPath("$.content[0].root.id").value(need.id().toString()));
        needs.decline(need, structure);
        scenes.task(need, UserTask.DECIDE_NEXT_BATCH);
        browser.perform(get("/processes/sourcing-request?step=task_DecideNextBatch")
                        .with(TestVisitor.coordinator(web).signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Déposer et réemployer 180 fenêtres")));
        browser.perform(get("/api/v1/tasks").with(director.byApi()))
                .andExpect(jsonPath("$.content").isEmpty());
    }

    /** The choice of the buyer starts the process of the introduction in the same transaction. */
    @Test
    void startsAnIntroductionWithEachStructureThatTheBuyerChooses() {
        Firm structure = scenes.firm("Les Mains Vertes");
        ProcessRoot need = needs.delivered(structure);

        for (int time = 0; time < 2; time++) {
            scenes.bean(DeliveringShortlist.class)
                    .askIntroductions(SampleNeeds.byLink(need.id()), Set.of(needs.inquiry(need, structure)));
        }

        List<ProcessRoot> introductions = scenes
                .bean(JdbcTemplate.class)
                .queryForList("SELECT id FROM introduction WHERE need_id = ?", UUID.class, need.id())
                .stream()
                .map(id -> scenes.began(new ProcessRoot(ProcessRoot.Kind.INTRODUCTION, id)))
                .toList();
        assertThat(introductions).hasSize(1);
        scenes.task(introductions.get(0), UserTask.ANSWER_INTRODUCTION, structure);
        state.idle(introductions.get(0));
        assertThat(scenes.tasks(introductions.get(0), UserTask.ANSWER_INTRODUCTION))
                .hasSize(1);
        assertThat(state.isEnded(need)).isFalse();
    }

    private Set<UUID> awaited(ProcessRoot need) {
        return scenes.tasks(need, UserTask.EXPRESS_INTEREST).stream()
                .map(OpenTask::organisationId)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    private Instant due(ProcessRoot need, Firm structure) {
        return Objects.requireNonNull(
                scenes.task(need, UserTask.EXPRESS_INTEREST, structure).dueAt());
    }
}
