package org.cordee.engine.api;

import io.camunda.client.protocol.rest.FormResult;
import io.camunda.client.protocol.rest.UserTaskAssignmentRequest;
import io.camunda.client.protocol.rest.UserTaskCompletionRequest;
import io.camunda.client.protocol.rest.UserTaskResult;
import io.camunda.client.protocol.rest.UserTaskSearchQueryResult;
import io.camunda.client.protocol.rest.UserTaskUpdateRequest;
import io.camunda.client.protocol.rest.VariableSearchQueryResult;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.engine.query.EngineSearchPage;
import org.cordee.engine.query.TaskForms;
import org.cordee.engine.query.UserTasks;
import org.cordee.engine.query.Variables;
import org.cordee.engine.runtime.UserTaskUpdates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.JsonNode;

/** Searches, assigns, changes and completes user tasks, and returns their forms and variables. */
@EngineEndpoint
final class UserTasksEndpoint {

    private final EmbeddedEngine engine;
    private final UserTasks tasks;
    private final TaskForms forms;
    private final Variables variables;
    private final UserTaskUpdates assignments;
    private final LockedCommands acts;

    UserTasksEndpoint(
            EmbeddedEngine engine,
            UserTasks tasks,
            TaskForms forms,
            Variables variables,
            UserTaskUpdates assignments,
            LockedCommands acts) {
        this.engine = engine;
        this.tasks = tasks;
        this.forms = forms;
        this.variables = variables;
        this.assignments = assignments;
        this.acts = acts;
    }

    @PostMapping("/user-tasks/search")
    UserTaskSearchQueryResult search(@RequestBody(required = false) @Nullable JsonNode body) {
        EngineSearchPage<UserTaskResult> found = tasks.search(body);
        describe(found.items());
        return new UserTaskSearchQueryResult().items(found.items()).page(found.page());
    }

    @GetMapping("/user-tasks/{key}")
    UserTaskResult get(@PathVariable String key) {
        UserTaskResult task =
                tasks.one(key).orElseThrow(() -> Refusal.notFound("User Task with key '" + key + "' not found"));
        describe(List.of(task));
        return task;
    }

    @PostMapping("/user-tasks/{key}/assignment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(@PathVariable String key, @RequestBody UserTaskAssignmentRequest request) {
        String assignee = request.getAssignee();
        if (assignee == null || assignee.isBlank()) {
            throw Refusal.invalid("No assignee provided.");
        }
        boolean force = !Boolean.FALSE.equals(request.getAllowOverride());
        acts.onTask(key, () -> {
            if (!assignments.assign(key, assignee, force)) {
                throw Refusal.wrongState(
                        "Expected to claim user task with key '" + key + "', but it has already been assigned.");
            }
        });
    }

    @DeleteMapping("/user-tasks/{key}/assignee")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unassign(@PathVariable String key) {
        acts.onTask(key, () -> assignments.assign(key, null, true));
    }

    @PatchMapping("/user-tasks/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void update(@PathVariable String key, @RequestBody(required = false) @Nullable UserTaskUpdateRequest request) {
        UserTaskChanges changes = UserTaskChanges.of(request);
        acts.onTask(
                key,
                () -> assignments.change(
                        key,
                        changes.dueDate(),
                        changes.followUpDate(),
                        changes.priority(),
                        changes.groups(),
                        changes.users()));
    }

    @PostMapping("/user-tasks/{key}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(
            @PathVariable String key, @RequestBody(required = false) @Nullable UserTaskCompletionRequest request) {
        Map<String, Object> given = request == null ? Map.of() : JobsEndpoint.orEmpty(request.getVariables());
        acts.onTask(key, () -> engine.commands().completeTask(key, given));
    }

    @GetMapping("/user-tasks/{key}/form")
    ResponseEntity<FormResult> form(@PathVariable String key) {
        return formId(get(key))
                .flatMap(forms::latest)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping({"/user-tasks/{key}/variables/search", "/user-tasks/{key}/effective-variables/search"})
    VariableSearchQueryResult variables(
            @PathVariable String key,
            @RequestParam(defaultValue = "true") boolean truncateValues,
            @RequestBody(required = false) @Nullable JsonNode body) {
        List<String> executions = tasks.executionsOf(key);
        var found = executions.isEmpty()
                ? variables.seenBy(tasks.scopesOf(key), body, truncateValues)
                : variables.seenFrom(executions, body, truncateValues);
        get(key);
        return new VariableSearchQueryResult().items(found.items()).page(found.page());
    }

    /** Adds form and headers from the model; the form's key is that of the latest deployed version. */
    private void describe(List<UserTaskResult> described) {
        Set<String> formIds = new HashSet<>();
        described.forEach(task -> formId(task).ifPresent(formIds::add));
        Map<String, String> keys = forms.keys(formIds);
        for (UserTaskResult task : described) {
            formId(task).ifPresent(id -> task.formKey(keys.get(id)));
            form(task).ifPresent(form -> task.externalFormReference(form.getExternalReference()));
            task.customHeaders(engine.models().headers(task.getProcessDefinitionKey(), task.getElementId()));
        }
    }

    private Optional<ZeebeFormDefinition> form(UserTaskResult task) {
        ModelElementInstance element =
                engine.models().zeebeModel(task.getProcessDefinitionKey()).getModelElementById(task.getElementId());
        return element instanceof BaseElement base
                ? Optional.ofNullable(base.getSingleExtensionElement(ZeebeFormDefinition.class))
                : Optional.empty();
    }

    private Optional<String> formId(UserTaskResult task) {
        return form(task).map(ZeebeFormDefinition::getFormId);
    }
}
