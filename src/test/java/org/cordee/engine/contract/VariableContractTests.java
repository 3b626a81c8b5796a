package org.cordee.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.search.enums.ElementInstanceType;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.client.api.search.response.Variable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A variable belongs to the element that created it, while it runs and afterwards. */
class VariableContractTests extends ContractTest {

    private long repeatASubProcess(boolean mapped) {
        deploy(process()
                .subProcess("part", part -> {
                    if (mapped) {
                        part.zeebeInputExpression("item", "mine");
                    }
                    part.multiInstance(body -> body.parallel()
                                    .zeebeInputCollectionExpression("[\"a\", \"b\"]")
                                    .zeebeInputElement("item"))
                            .embeddedSubProcess()
                            .startEvent()
                            .userTask("write", task -> task.zeebeUserTask().zeebeInputExpression("item + \"!\"", "own"))
                            .endEvent();
                })
                .endEvent()
                .done());
        return start(Map.of("given", 1));
    }

    private List<UserTask> tasks(long instance) {
        return eventually(
                () -> client.newUserTaskSearchRequest()
                        .filter(filter -> filter.processInstanceKey(instance))
                        .execute()
                        .items(),
                found -> found.size() == 2);
    }

    private List<ElementInstance> elements(long instance, ElementInstanceType type) {
        return client.newElementInstanceSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance).type(type))
                .execute()
                .items();
    }

    private Map<String, String> of(long scope) {
        Map<String, String> values = new TreeMap<>();
        client.newVariableSearchRequest()
                .filter(filter -> filter.scopeKey(scope))
                .execute()
                .items()
                .forEach(variable -> values.put(variable.getName(), variable.getValue()));
        return values;
    }

    private List<String> seen(UserTask task) {
        return client
                .newUserTaskVariableSearchRequest(task.getUserTaskKey())
                .filter(filter -> filter.name(name -> name.in("item", "mine", "own")))
                .sort(sort -> sort.name().asc())
                .execute()
                .items()
                .stream()
                .map(Variable::getValue)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void variablesBelongToTheirOwnInstanceOfASubProcess(boolean mapped) {
        long instance = repeatASubProcess(mapped);
        List<UserTask> tasks = tasks(instance);

        List<ElementInstance> parts = elements(instance, ElementInstanceType.SUB_PROCESS);

        assertThat(parts)
                .extracting(part -> of(part.getElementInstanceKey()))
                .containsExactlyInAnyOrder(part("1", "\"a\"", mapped), part("2", "\"b\"", mapped));
        assertThat(tasks)
                .extracting(task -> of(task.getElementInstanceKey()))
                .containsExactlyInAnyOrder(Map.of("own", "\"a!\""), Map.of("own", "\"b!\""));
        assertThat(of(instance)).isEqualTo(Map.of("given", "1"));
    }

    private static Map<String, String> part(String counter, String item, boolean mapped) {
        Map<String, String> values = new TreeMap<>(Map.of("loopCounter", counter, "item", item));
        if (mapped) {
            values.put("mine", item);
        }
        return values;
    }

    @Test
    void aTaskSeesTheVariablesOfItsOwnMultiInstanceOnlyAlsoAfterItsEnd() {
        long instance = repeatASubProcess(true);
        List<UserTask> tasks = tasks(instance);
        assertThat(tasks)
                .extracting(this::seen)
                .containsExactlyInAnyOrder(List.of("\"a\"", "\"a\"", "\"a!\""), List.of("\"b\"", "\"b\"", "\"b!\""));

        tasks.forEach(
                task -> client.newCompleteUserTaskCommand(task.getUserTaskKey()).execute());
        awaitCompleted(instance);

        assertThat(tasks)
                .extracting(this::seen)
                .containsExactlyInAnyOrder(List.of("\"a\"", "\"a\"", "\"a!\""), List.of("\"b\"", "\"b\"", "\"b!\""));
    }

    @Test
    void aMultiInstanceJobSeesItsItemAndItsCounterOnly() {
        deploy(process()
                .serviceTask(
                        "each",
                        each -> each.zeebeJobType(mark + ".each")
                                .multiInstance(body -> body.parallel()
                                        .zeebeInputCollectionExpression("[\"a\"]")
                                        .zeebeInputElement("item")))
                .endEvent("end")
                .done());
        start();

        assertThat(job(mark + ".each").getVariablesAsMap()).containsOnlyKeys("item", "loopCounter");
    }
}
