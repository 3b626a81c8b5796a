package org.cordee.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.search.enums.ElementInstanceType;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowContractTests extends ContractTest {

    @Test
    void callsTheProcessWithTheVersionTag() {
        String child = mark + "child";
        long tagged = deploy(
                Bpmn.createExecutableProcess(child)
                        .versionTag("v1")
                        .startEvent()
                        .userTask("old", task -> task.zeebeUserTask())
                        .endEvent()
                        .done(),
                child);
        deploy(
                Bpmn.createExecutableProcess(child)
                        .startEvent()
                        .userTask("new", task -> task.zeebeUserTask())
                        .endEvent()
                        .done(),
                child);
        deploy(process()
                .callActivity(
                        "call",
                        call -> call.zeebeProcessId(child)
                                .zeebeBindingType(ZeebeBindingType.versionTag)
                                .zeebeVersionTag("v1")
                                .zeebePropagateAllChildVariables(true))
                .endEvent("end")
                .done());

        long parent = start(Map.of("given", "x"));

        var called = eventually(
                        () -> client.newProcessInstanceSearchRequest()
                                .filter(filter -> filter.parentProcessInstanceKey(parent))
                                .execute()
                                .items(),
                        found -> found.size() == 1)
                .get(0);
        assertThat(called.getProcessDefinitionKey()).isEqualTo(tagged);
        assertThat(called.getParentElementInstanceKey()).isPositive();
        client.newCompleteUserTaskCommand(
                        task(called.getProcessInstanceKey(), "old").getUserTaskKey())
                .variables(Map.of("outcome", "done"))
                .execute();
        awaitCompleted(parent);
        assertThat(value(parent, "outcome")).isEqualTo("\"done\"");
    }

    @Test
    void collectsTheResultsOfAParallelMultiInstanceInOrderUnderConcurrentCompletions() {
        int many = 24;
        deploy(process()
                .serviceTask(
                        "each",
                        each -> each.zeebeJobType(mark + ".each")
                                .multiInstance(body -> body.parallel()
                                        .zeebeInputCollectionExpression("items")
                                        .zeebeInputElement("item")
                                        .zeebeOutputCollection("results")
                                        .zeebeOutputElementExpression("result")))
                .endEvent("end")
                .done());
        List<Integer> items = IntStream.rangeClosed(1, many).boxed().toList();
        long instance = start(Map.of("items", items));

        List<ActivatedJob> jobs = new java.util.ArrayList<>();
        while (jobs.size() < many) {
            jobs.addAll(activate(mark + ".each", many, Duration.ofMinutes(1)));
        }
        assertThat(jobs)
                .extracting(job -> job.getVariablesAsMap().get("loopCounter"))
                .containsExactlyInAnyOrderElementsOf(items);
        jobs.stream()
                .map(job -> CompletableFuture.runAsync(() -> client.newCompleteCommand(job)
                        .variables(
                                Map.of("result", (int) job.getVariablesAsMap().get("item") * 10))
                        .execute()))
                .toList()
                .forEach(CompletableFuture::join);

        awaitCompleted(instance);
        assertThat(value(instance, "results").replace(" ", ""))
                .isEqualTo(items.stream()
                        .map(item -> item * 10)
                        .toList()
                        .toString()
                        .replace(" ", ""));
    }

    @Test
    void runsASequentialMultiInstanceOneAfterTheOther() {
        deploy(process()
                .userTask(
                        "sign",
                        sign -> sign.zeebeUserTask()
                                .multiInstance(body -> body.sequential()
                                        .zeebeInputCollectionExpression("[\"a\", \"b\"]")
                                        .zeebeInputElement("signer")))
                .endEvent("end")
                .done());
        long instance = start();

        for (String signer : List.of("a", "b")) {
            var task = task(instance, "sign");
            var seen = client.newUserTaskVariableSearchRequest(task.getUserTaskKey())
                    .execute()
                    .items();
            assertThat(seen).anySatisfy(variable -> {
                assertThat(variable.getName()).isEqualTo("signer");
                assertThat(variable.getValue()).isEqualTo("\"" + signer + "\"");
            });
            client.newCompleteUserTaskCommand(task.getUserTaskKey()).execute();
            eventually(
                    () -> client.newUserTaskGetRequest(task.getUserTaskKey()).execute(),
                    done -> done.getCompletionDate() != null);
        }

        awaitCompleted(instance);
    }

    @Test
    void takesTheFirstEventAfterAnEventGateway() {
        deploy(process()
                .eventBasedGateway("either")
                .intermediateCatchEvent("late", late -> late.timerWithDuration("PT12H"))
                .endEvent("ended_late")
                .moveToNode("either")
                .intermediateCatchEvent(
                        "told",
                        told -> told.message(message -> message.name(mark).zeebeCorrelationKeyExpression("id")))
                .endEvent("ended_told")
                .done());
        long instance = start(Map.of("id", "k"));
        awaitElement(instance, "either", 1);

        client.newPublishMessageCommand()
                .messageName(mark)
                .correlationKey("k")
                .timeToLive(PATIENCE)
                .execute();

        awaitCompleted(instance);
        awaitElement(instance, "ended_told", 1);
        awaitElement(instance, "ended_late", 0);
    }

    @Test
    void cancelsASubProcessByABoundaryMessage() {
        deploy(process()
                .subProcess(
                        "turn",
                        turn -> turn.embeddedSubProcess()
                                .startEvent()
                                .userTask("answer", task -> task.zeebeUserTask())
                                .endEvent())
                .boundaryEvent(
                        "withdrawn",
                        withdrawn ->
                                withdrawn.message(message -> message.name(mark).zeebeCorrelationKeyExpression("id")))
                .endEvent("ended_withdrawn")
                .moveToActivity("turn")
                .endEvent("ended_answered")
                .done());
        long instance = start(Map.of("id", "k"));
        task(instance, "answer");

        client.newPublishMessageCommand()
                .messageName(mark)
                .correlationKey("k")
                .timeToLive(PATIENCE)
                .execute();

        awaitCompleted(instance);
        awaitElement(instance, "ended_withdrawn", 1);
        var elements = client.newElementInstanceSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance).elementId("turn"))
                .execute()
                .items();
        assertThat(elements.get(0).getType()).isEqualTo(ElementInstanceType.SUB_PROCESS);
        assertThat(elements.get(0).getState().name()).isEqualTo("TERMINATED");
    }

    @Test
    void anEventSubProcessInterruptsItsProcessByAMessage() {
        var builder = Bpmn.createExecutableProcess(mark);
        builder.eventSubProcess(
                "abandon",
                abandon -> abandon.startEvent(
                                "abandoned",
                                abandoned -> abandoned
                                        .interrupting(true)
                                        .message(message -> message.name(mark).zeebeCorrelationKeyExpression("id")))
                        .endEvent("ended_abandoned"));
        deploy(builder.startEvent("start")
                .userTask("work", task -> task.zeebeUserTask())
                .endEvent("end")
                .done());
        long instance = start(Map.of("id", "k"));
        task(instance, "work");

        client.newPublishMessageCommand()
                .messageName(mark)
                .correlationKey("k")
                .timeToLive(PATIENCE)
                .execute();

        awaitCompleted(instance);
        awaitElement(instance, "ended_abandoned", 1);
    }

    @Test
    void branchesByConditionsAndJoinsParallelPaths() {
        deploy(process()
                .exclusiveGateway("large")
                .defaultFlow()
                .endEvent("end_small")
                .moveToLastExclusiveGateway()
                .conditionExpression("amount > 100")
                .parallelGateway("fork")
                .manualTask("left")
                .parallelGateway("join")
                .endEvent("end_large")
                .moveToNode("fork")
                .manualTask("right")
                .connectTo("join")
                .done());

        long large = start(Map.of("amount", 101));
        long small = start(Map.of("amount", 100));

        awaitCompleted(large);
        awaitCompleted(small);
        awaitElement(large, "left", 1);
        awaitElement(large, "right", 1);
        awaitElement(large, "end_large", 1);
        awaitElement(small, "end_small", 1);
    }

    private String value(long instance, String name) {
        return eventually(
                        () -> client.newVariableSearchRequest()
                                .filter(filter -> filter.processInstanceKey(instance)
                                        .name(name)
                                        .scopeKey(instance))
                                .execute()
                                .items(),
                        found -> !found.isEmpty())
                .get(0)
                .getValue();
    }
}
