package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.cordee.process.EngineRecords.Task;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests that the tasks of a process that is about a need come into the inbox, and leave it, as those of a need. */
class RootTasksTests {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final long KEY = 7;

    private final ProcessEngine engine = mock(ProcessEngine.class);
    private final OpenTasks tasks = mock(OpenTasks.class);
    private final AssigningDueDates dating = mock(AssigningDueDates.class);
    private final StuckDetector detector = mock(StuckDetector.class);
    private final WorkChangePublisher news = mock(WorkChangePublisher.class);
    private final DelayedRefresh again = mock(DelayedRefresh.class);
    private final BusinessClock clock = mock(BusinessClock.class);
    private final RefreshingInbox inbox = new RefreshingInbox(
            engine,
            tasks,
            dating,
            news,
            detector,
            again,
            new UnservedTasks(engine),
            clock,
            new EngineLagSettings("embedded", null));

    private final ProcessRoot need = new ProcessRoot(ProcessRoot.Kind.NEED, Ids.next());
    private final UUID organisation = Ids.next();
    private final UUID question = Ids.next();

    @BeforeEach
    void oneTaskOfTheNeed() {
        when(clock.now()).thenReturn(NOW);
        Task task = new Task(
                KEY, UserTask.ANSWER_QUESTION.elementId(), "sourcing-request", 1, "org-" + organisation, NOW, NOW);
        when(engine.openTasksOf(need)).thenReturn(List.of(task));
        when(engine.variablesOf(KEY))
                .thenReturn(Map.of("needId", need.id().toString(), "invitationId", question.toString()));
    }

    @Test
    void addsATaskWithItsRootAndItsPage() {
        inbox.refresh(need);

        ArgumentCaptor<OpenTask> added = ArgumentCaptor.forClass(OpenTask.class);
        verify(dating).add(added.capture(), any());
        assertThat(added.getValue().root()).isEqualTo(need);
        assertThat(added.getValue().consortiumId()).isNull();
        assertThat(added.getValue().organisationId()).isEqualTo(organisation);
        assertThat(added.getValue().page()).isEqualTo("/invitations/" + question + "/question");
        verify(detector, atLeastOnce()).suspect(Set.of(need));
        verify(news).publishChanged(Set.of(need));
    }

    @Test
    void removesATaskThatTheEngineNoLongerHas() {
        when(engine.openTasksOf(need)).thenReturn(List.of());
        when(tasks.rootsByTask(need)).thenReturn(Map.of(KEY, need));

        inbox.refresh(need);

        verify(tasks).remove(KEY);
        verify(news).publishChanged(Set.of(need));
    }

    @Test
    void leavesOutATaskThatNamesNoRoot() {
        when(engine.variablesOf(KEY)).thenReturn(Map.of("invitationId", question.toString()));

        inbox.refresh(need);

        verify(dating, never()).add(any(), any());
        verify(tasks, never()).remove(anyLong());
    }

    /** The due date of a consortium's task follows its deadline; a need has none. */
    @Test
    void keepsTheDueDateThatTheModelGaveTheTask() {
        DueDates dates = new DueDates(null, null, null, null, null);
        OpenTask task = new OpenTask(
                KEY, UserTask.ANSWER_QUESTION, "sourcing-request", 1, need, question, organisation, "org", NOW, NOW);

        assertThat(dates.of(task)).isEqualTo(NOW);
    }

    @Test
    void fillsTheIdOfAConsortiumIntoThePageOfItsTask() {
        UUID consortium = Ids.next();

        assertThat(TaskPages.of(UserTask.DEFINE_SLOTS, ProcessRoot.consortium(consortium), consortium))
                .isEqualTo("/consortia/" + consortium + "/slots");
    }

    @Test
    void asksTheEngineForTheTasksWithTheVariableOfTheNeed() {
        AtomicReference<JsonNode> asked = new AtomicReference<>();
        try (StubCluster cluster = StubCluster.answering((path, sent) -> {
            asked.set(JsonMapper.shared().readTree(sent));
            return """
                    {"items": [], "page": {"totalItems": 0, "hasMoreTotalItems": false}}""";
        })) {
            EngineConnection connection = cluster.connection();
            new CamundaProcessEngine(connection, new EngineSearches(connection, JsonMapper.shared())).openTasksOf(need);
        }

        JsonNode variable =
                asked.get().path("filter").path("processInstanceVariables").path(0);
        assertThat(variable.path("name").asString()).isEqualTo("needId");
        assertThat(variable.path("value").toString()).contains(need.id().toString());
    }
}
