package org.cordee.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.SearchResponse;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstanceContractTests extends ContractTest {

    private long definition;

    @BeforeEach
    void deployOneTask() {
        definition = deploy(process()
                .serviceTask("work", work -> work.zeebeJobType(mark + ".work"))
                .endEvent("end")
                .done());
    }

    @Test
    void startsAVersionByKeyAndRefusesAnUnknownOne() {
        var started = client.newCreateInstanceCommand()
                .processDefinitionKey(definition)
                .tags("red", "blue")
                .execute();

        assertThat(started.getBpmnProcessId()).isEqualTo(mark);
        assertThat(started.getVersion()).isEqualTo(1);
        var found = eventually(
                () -> client.newProcessInstanceSearchRequest()
                        .filter(filter -> filter.processDefinitionId(mark).tags("red"))
                        .execute()
                        .items(),
                items -> items.size() == 1);
        assertThat(found.get(0).getTags()).containsExactlyInAnyOrder("red", "blue");
        assertThatThrownBy(() -> client.newCreateInstanceCommand()
                        .bpmnProcessId(mark + "-unknown")
                        .latestVersion()
                        .execute())
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(404);
                    assertThat(problem.details().getTitle()).isEqualTo("NOT_FOUND");
                });
    }

    @Test
    void showsTheTagsOfAnInstanceAtItsJobs() {
        client.newCreateInstanceCommand()
                .processDefinitionKey(definition)
                .tags("red", "blue")
                .execute();

        assertThat(job(mark + ".work").getTags()).containsExactlyInAnyOrder("red", "blue");
    }

    @Test
    void showsTheTagsOfAnInstanceAtItsUserTasks() {
        deploy(
                Bpmn.createExecutableProcess(mark + "task")
                        .startEvent("start")
                        .userTask("read", read -> read.zeebeUserTask())
                        .endEvent("end")
                        .done(),
                mark + "task");
        long instance = client.newCreateInstanceCommand()
                .bpmnProcessId(mark + "task")
                .latestVersion()
                .tags("red")
                .execute()
                .getProcessInstanceKey();

        assertThat(task(instance, "read").getTags()).containsExactly("red");
    }

    @Test
    void cancelsAnInstanceOnce() {
        long instance = start();

        client.newCancelInstanceCommand(instance).execute();

        awaitState(instance, ProcessInstanceState.TERMINATED);
        assertThatThrownBy(() -> client.newCancelInstanceCommand(instance).execute())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(404));
    }

    @Test
    void refusesToCompleteAJobOfACancelledInstance() {
        long instance = start();
        var job = job(mark + ".work");

        client.newCancelInstanceCommand(instance).execute();

        assertThatThrownBy(() -> client.newCompleteCommand(job).execute())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(404));
    }

    @Test
    void pagesByOffsetInAStableOrder() {
        List<Long> started = startMany(7);

        List<Long> seen = new ArrayList<>();
        for (int from = 0; from < 7; from += 3) {
            int offset = from;
            seen.addAll(keys(client.newProcessInstanceSearchRequest()
                    .filter(filter -> filter.processDefinitionId(mark))
                    .sort(sort -> sort.startDate().desc())
                    .page(page -> page.from(offset).limit(3))
                    .execute()));
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(started);
    }

    @Test
    void pagesByCursorForwardsAndBack() {
        startMany(5);
        var all = keys(client.newProcessInstanceSearchRequest()
                .filter(filter -> filter.processDefinitionId(mark))
                .sort(sort -> sort.endDate().asc().processInstanceKey().desc())
                .execute());

        var first = page(null, null);
        var second = page(first.page().endCursor(), null);
        var third = page(second.page().endCursor(), null);
        var back = page(null, third.page().startCursor());

        assertThat(List.of(first, second, third, back))
                .allSatisfy(page -> assertThat(page.page().totalItems()).isEqualTo(5));
        assertThat(keys(first)).isEqualTo(all.subList(0, 2));
        assertThat(keys(second)).isEqualTo(all.subList(2, 4));
        assertThat(keys(third)).isEqualTo(all.subList(4, 5));
        assertThat(keys(back)).isEqualTo(all.subList(2, 4));
    }

    @Test
    void countsTokensPerElement() {
        List<Long> started = startMany(3);
        client.newCompleteCommand(job(mark + ".work")).execute();
        var failing = job(mark + ".work");
        client.newFailCommand(failing).retries(0).errorMessage("broken").execute();

        var counts = eventually(
                () -> client.newProcessDefinitionInstanceStatisticsRequest().execute().items().stream()
                        .filter(item -> item.getProcessDefinitionId().equals(mark))
                        .toList(),
                items -> items.size() == 1 && items.get(0).getActiveInstancesWithIncidentCount() == 1);
        assertThat(counts.get(0).getActiveInstancesWithoutIncidentCount()).isEqualTo(1);
        var elements = eventually(
                () -> client.newProcessInstanceElementStatisticsRequest(failing.getProcessInstanceKey())
                        .execute(),
                items -> items.stream().anyMatch(item -> item.getIncidents() == 1));
        assertThat(elements).anySatisfy(item -> {
            assertThat(item.getElementId()).isEqualTo("work");
            assertThat(item.getActive()).isZero();
        });
        var definitionWide =
                client.newProcessDefinitionElementStatisticsRequest(definition).execute();
        assertThat(definitionWide).anySatisfy(item -> {
            assertThat(item.getElementId()).isEqualTo("work");
            assertThat(item.getCompleted()).isEqualTo(1);
            assertThat(item.getActive()).isEqualTo(1);
            assertThat(item.getIncidents()).isEqualTo(1);
        });
        assertThat(started).hasSize(3);
    }

    @Test
    void countsMultiInstancesUnderTheIdOfTheirElement() {
        deploy(process()
                .userTask(
                        "each",
                        task -> task.zeebeUserTask()
                                .multiInstance(body -> body.parallel()
                                        .zeebeInputCollectionExpression("[1, 2]")
                                        .zeebeInputElement("one")))
                .endEvent("end")
                .done());
        long instance = start();

        var elements = eventually(
                () -> client.newProcessInstanceElementStatisticsRequest(instance)
                        .execute(),
                items -> items.stream().anyMatch(item -> item.getElementId().equals("each") && item.getActive() > 0));

        assertThat(elements).extracting(item -> item.getElementId()).containsExactlyInAnyOrder("start", "each");
        assertThat(client.newElementInstanceSearchRequest()
                        .filter(filter -> filter.processInstanceKey(instance))
                        .execute()
                        .items())
                .extracting(item -> item.getElementId())
                .contains("each")
                .noneMatch(element -> element.contains("#"));
    }

    @Test
    void findsInstancesByTheirVariables() {
        long wanted = start(Map.of("colour", "green"));
        start(Map.of("colour", "red"));

        var found = eventually(
                () -> keys(client.newProcessInstanceSearchRequest()
                        .filter(filter -> filter.processDefinitionId(mark).variables(Map.of("colour", "\"green\"")))
                        .execute()),
                keys -> !keys.isEmpty());

        assertThat(found).containsExactly(wanted);
    }

    @Test
    void storesLongAndNonAsciiTexts() {
        String text = "Ünïcödé 🧗 ".repeat(1_000);
        long instance = start(Map.of("text", text));

        var job = job(mark + ".work");
        assertThat(job.getVariablesAsMap()).containsEntry("text", text);
        var found = eventually(
                () -> client.newVariableSearchRequest()
                        .filter(filter -> filter.processInstanceKey(instance).name("text"))
                        .withFullValues()
                        .execute()
                        .items(),
                items -> !items.isEmpty());
        assertThat(found.get(0).getValue()).contains("Ünïcödé 🧗");
    }

    private List<Long> startMany(int count) {
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add(start(Map.of("n", i)));
        }
        eventually(
                () -> client.newProcessInstanceSearchRequest()
                        .filter(filter -> filter.processDefinitionId(mark))
                        .execute()
                        .page()
                        .totalItems(),
                total -> total == count);
        return keys;
    }

    private SearchResponse<ProcessInstance> page(String after, String before) {
        return client.newProcessInstanceSearchRequest()
                .filter(filter -> filter.processDefinitionId(mark))
                .sort(sort -> sort.endDate().asc().processInstanceKey().desc())
                .page(page -> {
                    page.limit(2);
                    if (after != null) {
                        page.after(after);
                    }
                    if (before != null) {
                        page.before(before);
                    }
                })
                .execute();
    }

    private static List<Long> keys(SearchResponse<ProcessInstance> found) {
        return found.items().stream()
                .map(ProcessInstance::getProcessInstanceKey)
                .toList();
    }
}
