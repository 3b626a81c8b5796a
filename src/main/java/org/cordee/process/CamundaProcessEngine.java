package org.cordee.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.search.enums.JobState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.filter.UserTaskFilter;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.SearchResponse;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.client.api.search.sort.UserTaskSort;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cordee.process.EngineRecords.Counts;
import org.cordee.process.EngineRecords.EngineIncident;
import org.cordee.process.EngineRecords.Model;
import org.cordee.process.EngineRecords.Task;
import org.cordee.process.EngineRecords.TaskPage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls the process engine through Camunda's Java client: commands here, searches in {@link EngineSearches}. */
@Component
class CamundaProcessEngine implements ProcessEngine {

    private static final int CONFLICT = 409;

    private final EngineConnection connection;
    private final EngineSearches reading;

    CamundaProcessEngine(EngineConnection connection, EngineSearches reading) {
        this.connection = connection;
        this.reading = reading;
    }

    @Override
    public void deploy(Collection<ModelFile> models) {
        DeployResourceCommandStep2 command = null;
        for (ModelFile model : models) {
            command = command == null
                    ? client().newDeployResourceCommand().addResourceBytes(model.content(), model.name())
                    : command.addResourceBytes(model.content(), model.name());
        }
        Objects.requireNonNull(command, "there is no model to deploy").send().join();
    }

    @Override
    public void publish(String name, String correlationKey, String messageId, Map<String, Object> variables) {
        EngineErrors.of(
                () -> client().newPublishMessageCommand()
                        .messageName(name)
                        .correlationKey(correlationKey)
                        .messageId(messageId)
                        .timeToLive(connection.settings().messageTimeToLive())
                        .variables(variables)
                        .send()
                        .join(),
                problem -> problem.code() == CONFLICT);
    }

    @Override
    public void completeTask(long userTaskKey, Map<String, Object> variables) {
        EngineErrors.ofTask(
                userTaskKey,
                () -> client().newCompleteUserTaskCommand(userTaskKey)
                        .variables(variables)
                        .send()
                        .join());
    }

    @Override
    public void moveDueDate(long userTaskKey, Instant dueAt) {
        EngineErrors.ofTask(
                userTaskKey,
                () -> client().newUpdateUserTaskCommand(userTaskKey)
                        .dueDate(utc(dueAt))
                        .send()
                        .join());
    }

    /**
     * Finds the tasks with one request: every process of a root, called or calling, holds its id, and the value of a
     * variable is JSON.
     */
    @Override
    public List<Task> openTasksOf(ProcessRoot root) {
        Map<String, Object> ofRoot = Map.of(root.kind().variable(), "\"" + root.id() + "\"");
        return tasks(filter -> filter.processInstanceVariables(ofRoot));
    }

    /**
     * Returns the instance, those it has called and waits for, and those they have called in turn: one request per
     * level.
     */
    private List<Long> instancesUnder(long rootInstanceKey) {
        List<Long> instances = new ArrayList<>();
        List<Long> level = List.of(rootInstanceKey);
        while (!level.isEmpty()) {
            instances.addAll(level);
            level = calledBy(level);
        }
        return instances;
    }

    private List<Long> calledBy(List<Long> callers) {
        return client()
                .newProcessInstanceSearchRequest()
                .filter(filter ->
                        filter.parentProcessInstanceKey(key -> key.in(callers)).state(ProcessInstanceState.ACTIVE))
                .page(page -> page.limit(AllPages.SIZE))
                .send()
                .join()
                .items()
                .stream()
                .map(ProcessInstance::getProcessInstanceKey)
                .toList();
    }

    @Override
    public List<Task> openTasks() {
        return tasks(filter -> {});
    }

    /** Sends no order: a search without one is ordered by key, which the engine reads page by page from its index. */
    @Override
    public TaskPage openTasksAfter(@Nullable String cursor, int limit) {
        SearchResponse<UserTask> page = client().newUserTaskSearchRequest()
                .filter(filter -> filter.state(UserTaskState.CREATED))
                .page(AllPages.after(cursor, limit))
                .send()
                .join();
        List<Task> found = page.items().stream().map(EngineSearches::task).toList();
        return new TaskPage(found, found.size() < limit ? null : page.page().endCursor());
    }

    @Override
    public List<Task> openTasksSince(Instant createdAt) {
        return allTasks(
                        filter -> filter.state(UserTaskState.CREATED).creationDate(date -> date.gte(utc(createdAt))),
                        sort -> sort.creationDate().asc())
                .stream()
                .map(EngineSearches::task)
                .toList();
    }

    @Override
    public List<Long> tasksEndedSince(Instant endedAt) {
        return allTasks(
                        filter -> filter.completionDate(date -> date.gte(utc(endedAt))),
                        sort -> sort.completionDate().asc())
                .stream()
                .map(UserTask::getUserTaskKey)
                .toList();
    }

    private List<Task> tasks(Consumer<UserTaskFilter> narrowing) {
        return allTasks(filter -> narrowing.accept(filter.state(UserTaskState.CREATED)), sort -> {}).stream()
                .map(EngineSearches::task)
                .toList();
    }

    private List<UserTask> allTasks(Consumer<UserTaskFilter> filter, Consumer<UserTaskSort> sort) {
        return AllPages.of(bounds -> client().newUserTaskSearchRequest()
                .filter(filter)
                .sort(sort)
                .page(bounds)
                .send()
                .join());
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    @Override
    public boolean hasOpenJobUnder(long rootInstanceKey) {
        List<Long> instances = instancesUnder(rootInstanceKey);
        return !client().newJobSearchRequest()
                .filter(filter -> filter.state(state -> state.in(OPEN)).processInstanceKey(key -> key.in(instances)))
                .page(page -> page.limit(1))
                .send()
                .join()
                .items()
                .isEmpty();
    }

    @Override
    public Set<Long> standingUnder(long rootInstanceKey) {
        return instancesUnder(rootInstanceKey).stream()
                .flatMap(instance -> reading.activeElementsOf(instance).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public long openJobs() {
        return client()
                .newJobSearchRequest()
                .filter(filter -> filter.state(state -> state.in(OPEN)))
                .page(page -> page.limit(1000))
                .send()
                .join()
                .items()
                .stream()
                .filter(job -> job.getRetries() == null || job.getRetries() > 0)
                .count();
    }

    private static final JobState[] OPEN = {
        JobState.CREATED, JobState.FAILED, JobState.RETRIES_UPDATED, JobState.TIMED_OUT
    };

    @Override
    public void retry(EngineIncident incident) {
        EngineErrors.of(
                () -> {
                    if (incident.jobKey() != null && incident.jobKey() > 0) {
                        client().newUpdateRetriesCommand(incident.jobKey())
                                .retries(3)
                                .send()
                                .join();
                    }
                    client().newResolveIncidentCommand(incident.key()).send().join();
                },
                problem -> false);
    }

    @Override
    public Map<String, Object> variablesOf(long userTaskKey) {
        return reading.variablesOf(userTaskKey);
    }

    @Override
    public List<EngineIncident> incidents() {
        return reading.incidents();
    }

    @Override
    public List<Model> models() {
        return reading.models();
    }

    @Override
    public Map<String, Counts> countsOfModel(long processDefinitionKey) {
        return reading.countsOfModel(processDefinitionKey);
    }

    @Override
    public Map<String, Long> running() {
        return reading.running();
    }

    @Override
    public boolean pinClock(Instant at) {
        return EngineErrors.runIgnoringConflict(() -> EngineErrors.runOnClock(
                () -> client().newPinClockCommand().time(at).send().join(), refused -> {
                    throw new RuleViolation("process.clock.engine-refuses");
                }));
    }

    @Override
    public boolean resetClock() {
        // A clock that cannot be pinned always shows the machine's time.
        return EngineErrors.runIgnoringConflict(() -> EngineErrors.runOnClock(
                () -> client().newResetClockCommand().send().join(), refused -> {}));
    }

    private CamundaClient client() {
        return connection.client();
    }
}
