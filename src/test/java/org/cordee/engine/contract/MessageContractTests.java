package org.cordee.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class MessageContractTests extends ContractTest {

    private BpmnModelInstance waiting(String processId) {
        return Bpmn.createExecutableProcess(processId)
                .startEvent("start")
                .intermediateCatchEvent(
                        "wait",
                        wait -> wait.message(message -> message.name(mark).zeebeCorrelationKeyExpression("id")))
                .userTask("after", after -> after.zeebeUserTask())
                .endEvent("end")
                .done();
    }

    private BpmnModelInstance startedByMessage(String processId) {
        return Bpmn.createExecutableProcess(processId)
                .startEvent("start")
                .message(mark)
                .userTask("after", after -> after.zeebeUserTask())
                .endEvent("end")
                .done();
    }

    private void publish(String key, Duration timeToLive, Map<String, Object> variables) {
        client.newPublishMessageCommand()
                .messageName(mark)
                .correlationKey(key)
                .timeToLive(timeToLive)
                .variables(variables)
                .execute();
    }

    private List<Long> tasksWaiting() {
        return client
                .newUserTaskSearchRequest()
                .filter(filter ->
                        filter.elementId("after").state(io.camunda.client.api.search.enums.UserTaskState.CREATED))
                .page(page -> page.limit(1000))
                .execute()
                .items()
                .stream()
                .filter(task -> task.getBpmnProcessId().startsWith(mark))
                .map(task -> task.getProcessInstanceKey())
                .toList();
    }

    @Test
    void buffersAMessageUntilAnInstanceWaitsForIt() {
        deploy(waiting(mark));
        publish("k1", PATIENCE, Map.of("told", "early"));

        long instance = start(Map.of("id", "k1"));

        task(instance, "after");
        var told = client.newVariableSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance).name("told"))
                .execute()
                .items();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).getValue()).isEqualTo("\"early\"");
    }

    @Test
    void dropsAMessageWithoutTimeToLiveWhenNoInstanceWaits() {
        deploy(waiting(mark));
        publish("k1", Duration.ZERO, Map.of());

        long instance = start(Map.of("id", "k1"));

        awaitElement(instance, "wait", 1);
        assertThat(tasksWaiting()).isEmpty();
        publish("k1", Duration.ZERO, Map.of());
        task(instance, "after");
    }

    @Test
    void refusesASecondMessageWithTheSameIdWhileTheFirstIsBuffered() {
        var first = client.newPublishMessageCommand()
                .messageName(mark)
                .correlationKey("k")
                .timeToLive(PATIENCE)
                .messageId("once");
        first.execute();

        assertThatThrownBy(first::execute).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(409);
            assertThat(problem.details().getTitle()).isEqualTo("ALREADY_EXISTS");
        });
        client.newPublishMessageCommand()
                .messageName(mark)
                .correlationKey("another")
                .timeToLive(PATIENCE)
                .messageId("once")
                .execute();
    }

    @Test
    void deliversAMessageToOneInstanceOfEachProcess() {
        deploy(waiting(mark + "a"), mark + "a");
        deploy(waiting(mark + "b"), mark + "b");
        for (String process : List.of(mark + "a", mark + "a", mark + "b")) {
            long instance = client.newCreateInstanceCommand()
                    .bpmnProcessId(process)
                    .latestVersion()
                    .variables(Map.of("id", "k1"))
                    .execute()
                    .getProcessInstanceKey();
            awaitElement(instance, "wait", 1);
        }

        publish("k1", PATIENCE, Map.of());

        eventually(this::tasksWaiting, found -> found.size() == 2);
        publish("k1", PATIENCE, Map.of());
        eventually(this::tasksWaiting, found -> found.size() == 3);
    }

    @Test
    void startsOneInstanceOfEachProcessThatTheMessageStarts() {
        deploy(startedByMessage(mark + "a"), mark + "a");
        deploy(startedByMessage(mark + "b"), mark + "b");

        publish("k1", PATIENCE, Map.of("given", 1));

        eventually(this::tasksWaiting, found -> found.size() == 2);
    }

    @Test
    void startsNoSecondInstanceForACorrelationKeyWhileTheFirstRuns() {
        deploy(startedByMessage(mark));
        publish("k1", Duration.ofMinutes(5), Map.of());
        long first = eventually(this::tasksWaiting, found -> found.size() == 1).get(0);

        publish("k1", Duration.ofMinutes(5), Map.of());
        publish("k2", Duration.ofMinutes(5), Map.of());
        eventually(this::tasksWaiting, found -> found.size() == 2);
        client.newCompleteUserTaskCommand(task(first, "after").getUserTaskKey()).execute();

        awaitState(first, ProcessInstanceState.COMPLETED);
        eventually(this::tasksWaiting, found -> found.size() == 2 && !found.contains(first));
    }

    @Test
    void correlatesAtOnceOrAnswersThatNoInstanceWaits() {
        deploy(waiting(mark));
        long instance = start(Map.of("id", "k1"));
        awaitElement(instance, "wait", 1);
        eventually(
                () -> client.newMessageSubscriptionSearchRequest()
                        .filter(filter -> filter.messageName(mark))
                        .execute()
                        .items(),
                found -> found.size() == 1 && "k1".equals(found.get(0).getCorrelationKey()));

        var correlated = client.newCorrelateMessageCommand()
                .messageName(mark)
                .correlationKey("k1")
                .execute();

        assertThat(correlated.getProcessInstanceKey()).isEqualTo(instance);
        assertThatThrownBy(() -> client.newCorrelateMessageCommand()
                        .messageName(mark)
                        .correlationKey("k1")
                        .execute())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(404));
    }

    @Test
    void correlatesRightAfterTheInstanceWasCreated() {
        Assumptions.assumeTrue(ClusterUnderTest.underTest().isEmbedded());
        deploy(waiting(mark));
        for (int i = 0; i < 10; i++) {
            long instance = start(Map.of("id", "now" + i));

            assertThat(client.newCorrelateMessageCommand()
                            .messageName(mark)
                            .correlationKey("now" + i)
                            .execute()
                            .getProcessInstanceKey())
                    .isEqualTo(instance);
        }
    }

    @Test
    void losesNoMessageWhenPublishingRacesWithANewSubscription() {
        deploy(waiting(mark));
        int pairs = 25;
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            String key = "r" + i;
            all.add(CompletableFuture.runAsync(() -> start(Map.of("id", key))));
            all.add(CompletableFuture.runAsync(() -> publish(key, Duration.ofMinutes(1), Map.of())));
        }
        all.forEach(CompletableFuture::join);

        eventually(this::tasksWaiting, found -> found.size() == pairs);
    }
}
