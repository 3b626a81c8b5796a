package org.cordee.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.UserTask;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserTaskContractTests extends ContractTest {

    private static final String DUE = "2099-03-01T10:00:00Z";

    @BeforeEach
    void deployOneTask() {
        String form = "{\"id\":\"" + mark + "-form\",\"type\":\"default\",\"components\":[]}";
        client.newDeployResourceCommand()
                .addResourceBytes(form.getBytes(StandardCharsets.UTF_8), mark + ".form")
                .execute();
        deploy(process()
                .userTask(
                        "decide",
                        task -> task.name("Décider")
                                .zeebeUserTask()
                                .zeebeCandidateGroupsExpression("[\"org-\" + id, \"coordinators\"]")
                                .zeebeCandidateUsers("ana")
                                .zeebeDueDateExpression("due")
                                .zeebeFormId(mark + "-form"))
                .endEvent()
                .done());
    }

    private long begin() {
        return start(Map.of("id", mark, "due", DUE));
    }

    private List<Long> elementInstancesOf(long instance, String element) {
        awaitElement(instance, element, 1);
        return client
                .newElementInstanceSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance).elementId(element))
                .execute()
                .items()
                .stream()
                .map(ElementInstance::getElementInstanceKey)
                .toList();
    }

    @Test
    void describesATaskWithItsCandidatesDueDateAndForm() {
        long instance = begin();

        UserTask task = task(instance, "decide");

        assertThat(task.getName()).isEqualTo("Décider");
        assertThat(task.getState()).isEqualTo(UserTaskState.CREATED);
        assertThat(task.getCandidateGroups()).containsExactlyInAnyOrder("org-" + mark, "coordinators");
        assertThat(task.getCandidateUsers()).containsExactly("ana");
        assertThat(task.getDueDate()).isEqualTo(OffsetDateTime.parse(DUE));
        assertThat(task.getBpmnProcessId()).isEqualTo(mark);
        assertThat(elementInstancesOf(instance, "decide")).containsExactly(task.getElementInstanceKey());
        assertThat(task.getFormKey()).isPositive();
        var form = client.newUserTaskGetFormRequest(task.getUserTaskKey()).execute();
        assertThat(form.getFormId()).isEqualTo(mark + "-form");
        assertThat(form.getSchema()).contains("\"components\"");
    }

    @Test
    void findsTasksByCandidateGroupDueDateAndVariables() {
        long instance = begin();
        task(instance, "decide");

        var byGroup = client.newUserTaskSearchRequest()
                .filter(filter -> filter.candidateGroup("org-" + mark))
                .execute()
                .items();
        var byDate = client.newUserTaskSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance)
                        .dueDate(date -> date.gte(OffsetDateTime.parse(DUE))
                                .lt(OffsetDateTime.parse(DUE).plusDays(1))))
                .execute()
                .items();
        var byVariable = client.newUserTaskSearchRequest()
                .filter(filter -> filter.processInstanceVariables(Map.of("id", "\"" + mark + "\"")))
                .execute()
                .items();

        assertThat(List.of(byGroup, byDate, byVariable))
                .allSatisfy(found -> assertThat(found)
                        .extracting(UserTask::getProcessInstanceKey)
                        .containsExactly(instance));
    }

    @Test
    void assignsATaskToOnePersonAtATime() {
        long key = task(begin(), "decide").getUserTaskKey();

        client.newAssignUserTaskCommand(key).assignee("ana").execute();

        assertThatThrownBy(() -> client.newAssignUserTaskCommand(key)
                        .assignee("bo")
                        .allowOverride(false)
                        .execute())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(409));
        client.newUnassignUserTaskCommand(key).execute();
        eventually(() -> client.newUserTaskGetRequest(key).execute(), task -> task.getAssignee() == null);
        client.newAssignUserTaskCommand(key).assignee("bo").allowOverride(false).execute();
        eventually(() -> client.newUserTaskGetRequest(key).execute(), task -> "bo".equals(task.getAssignee()));
    }

    @Test
    void changesDueDateAndCandidatesOfATask() {
        long key = task(begin(), "decide").getUserTaskKey();
        OffsetDateTime moved = OffsetDateTime.of(2100, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

        client.newUpdateUserTaskCommand(key)
                .dueDate(moved)
                .candidateGroups("others")
                .priority(80)
                .execute();

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            UserTask task = client.newUserTaskGetRequest(key).execute();
            assertThat(task.getDueDate()).isEqualTo(moved);
            assertThat(task.getCandidateGroups()).containsExactly("others");
            assertThat(task.getCandidateUsers()).containsExactly("ana");
            assertThat(task.getPriority()).isEqualTo(80);
        });
        client.newUpdateUserTaskCommand(key).clearDueDate().execute();
        eventually(() -> client.newUserTaskGetRequest(key).execute(), task -> task.getDueDate() == null);
    }

    @Test
    void completesATaskOnceWithItsResult() {
        long instance = begin();
        long key = task(instance, "decide").getUserTaskKey();

        client.newCompleteUserTaskCommand(key)
                .variables(Map.of("answer", "yes"))
                .execute();

        assertThatThrownBy(() -> client.newCompleteUserTaskCommand(key).execute())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(404));
        awaitCompleted(instance);
        eventually(
                () -> client.newUserTaskGetRequest(key).execute(),
                task -> task.getState() == UserTaskState.COMPLETED && task.getCompletionDate() != null);
    }

    @Test
    void showsTheVariablesATaskSees() {
        long key = task(begin(), "decide").getUserTaskKey();

        var seen = eventually(
                () -> client.newUserTaskVariableSearchRequest(key).execute().items(), found -> found.size() == 2);

        assertThat(seen).extracting(variable -> variable.getName()).containsExactlyInAnyOrder("id", "due");
    }

    @Test
    void cancelsTheTaskOfACancelledInstance() {
        long instance = begin();
        long key = task(instance, "decide").getUserTaskKey();

        client.newCancelInstanceCommand(instance).execute();

        eventually(
                () -> client.newUserTaskGetRequest(key).execute(),
                task -> task.getState() == UserTaskState.CANCELED && task.getCompletionDate() != null);
    }
}
