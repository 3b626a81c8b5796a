package org.cordee.process;

import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.Incident;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.client.api.search.response.Variable;
import io.camunda.client.api.statistics.response.ProcessElementStatistics;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.process.EngineRecords.Counts;
import org.cordee.process.EngineRecords.EngineIncident;
import org.cordee.process.EngineRecords.Model;
import org.cordee.process.EngineRecords.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Converts the engine's searches and statistics into the records of this room. */
@Component
class EngineSearches {

    private final EngineConnection connection;
    private final JsonMapper json;

    EngineSearches(EngineConnection connection, JsonMapper json) {
        this.connection = connection;
        this.json = json;
    }

    static Task task(UserTask task) {
        return new Task(
                task.getUserTaskKey(),
                task.getElementId(),
                task.getBpmnProcessId(),
                task.getProcessInstanceKey(),
                task.getCandidateGroups().isEmpty()
                        ? ""
                        : task.getCandidateGroups().get(0),
                task.getCreationDate().toInstant(),
                instant(task.getDueDate()));
    }

    /**
     * Returns the variables that a task sees. Inner scopes win over the process: a step of a multi-instance sees its
     * own value.
     */
    Map<String, Object> variablesOf(long userTaskKey) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Variable> found = connection
                .client()
                .newUserTaskVariableSearchRequest(userTaskKey)
                .withFullValues()
                .page(page -> page.limit(200))
                .send()
                .join()
                .items();
        found.stream()
                .sorted(Comparator.comparing(
                        variable -> !variable.getScopeKey().equals(variable.getProcessInstanceKey())))
                .forEach(variable -> {
                    Object value = json.readValue(variable.getValue(), Object.class);
                    if (value != null) {
                        values.put(variable.getName(), value);
                    }
                });
        return values;
    }

    /** Returns all open incidents, the longest waiting first. */
    List<EngineIncident> incidents() {
        List<Incident> found = AllPages.of(bounds -> connection
                .client()
                .newIncidentSearchRequest()
                .filter(filter -> filter.state(IncidentState.ACTIVE))
                .sort(sort -> sort.creationTime().asc())
                .page(bounds)
                .send()
                .join());
        Map<Long, ProcessRoot> roots =
                roots(found.stream().map(EngineSearches::rootKey).distinct().toList());
        return found.stream()
                .map(incident -> new EngineIncident(
                        incident.getIncidentKey(),
                        roots.get(rootKey(incident)),
                        incident.getProcessDefinitionId(),
                        incident.getProcessDefinitionKey(),
                        incident.getProcessInstanceKey(),
                        rootKey(incident),
                        incident.getElementId(),
                        Objects.requireNonNullElse(incident.getErrorMessage(), ""),
                        incident.getCreationTime().toInstant(),
                        incident.getJobKey()))
                .toList();
    }

    private static long rootKey(Incident incident) {
        return Objects.requireNonNullElse(incident.getRootProcessInstanceKey(), incident.getProcessInstanceKey());
    }

    /**
     * Maps each instance to its root by the instance's own variable: the deadline watch is not part of the main process.
     */
    private Map<Long, ProcessRoot> roots(List<Long> instances) {
        Map<Long, ProcessRoot> roots = new HashMap<>();
        for (int from = 0; from < instances.size(); from += AllPages.SIZE) {
            int to = Math.min(from + AllPages.SIZE, instances.size());
            roots.putAll(rootsOfFew(instances.subList(from, to)));
        }
        return roots;
    }

    private Map<Long, ProcessRoot> rootsOfFew(List<Long> instances) {
        Map<String, ProcessRoot.Kind> kinds = Arrays.stream(ProcessRoot.Kind.values())
                .collect(Collectors.toMap(ProcessRoot.Kind::variable, kind -> kind));
        return connection
                .client()
                .newVariableSearchRequest()
                .withFullValues()
                .filter(filter -> filter.name(name -> name.in(List.copyOf(kinds.keySet())))
                        .processInstanceKey(key -> key.in(instances)))
                .page(page -> page.limit(1000))
                .send()
                .join()
                .items()
                .stream()
                .collect(Collectors.toMap(
                        Variable::getProcessInstanceKey,
                        variable -> new ProcessRoot(
                                Objects.requireNonNull(kinds.get(variable.getName())),
                                json.readValue(variable.getValue(), UUID.class)),
                        (one, other) -> one));
    }

    /** Returns the keys of the active elements of a process instance, including the process itself. */
    List<Long> activeElementsOf(long processInstanceKey) {
        return AllPages.of(bounds -> connection
                        .client()
                        .newElementInstanceSearchRequest()
                        .filter(filter ->
                                filter.processInstanceKey(processInstanceKey).state(ElementInstanceState.ACTIVE))
                        .sort(sort -> sort.elementInstanceKey().asc())
                        .page(bounds)
                        .send()
                        .join())
                .stream()
                .map(ElementInstance::getElementInstanceKey)
                .toList();
    }

    List<Model> models() {
        return AllPages.of(bounds -> connection
                        .client()
                        .newProcessDefinitionSearchRequest()
                        .sort(sort -> sort.processDefinitionId().asc().version().desc())
                        .page(bounds)
                        .send()
                        .join())
                .stream()
                .map(model -> new Model(
                        model.getProcessDefinitionKey(),
                        model.getProcessDefinitionId(),
                        Objects.requireNonNullElse(model.getName(), model.getProcessDefinitionId()),
                        model.getVersion(),
                        model.getVersionTag()))
                .toList();
    }

    Map<String, Long> running() {
        return connection
                .client()
                .newProcessDefinitionInstanceStatisticsRequest()
                .page(page -> page.limit(200))
                .send()
                .join()
                .items()
                .stream()
                .collect(Collectors.toMap(
                        process -> process.getProcessDefinitionId(),
                        process -> process.getActiveInstancesWithIncidentCount()
                                + process.getActiveInstancesWithoutIncidentCount()));
    }

    Map<String, Counts> countsOfModel(long processDefinitionKey) {
        return counts(connection
                .client()
                .newProcessDefinitionElementStatisticsRequest(processDefinitionKey)
                .filter(filter -> filter.state(ProcessInstanceState.ACTIVE))
                .send()
                .join());
    }

    private static Map<String, Counts> counts(List<ProcessElementStatistics> statistics) {
        return statistics.stream()
                .collect(Collectors.toMap(
                        ProcessElementStatistics::getElementId,
                        element -> new Counts(element.getActive(), element.getIncidents(), element.getCompleted())));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
