package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.runtime.EventSubscription;
import org.operaton.bpm.engine.runtime.Incident;

class MessageTests {

    private final EmbeddedEngine engine = TestEngine.get();

    private static List<EventSubscription> subscriptions(String instance) {
        return TestEngine.runtime()
                .createEventSubscriptionQuery()
                .processInstanceId(instance)
                .list();
    }

    private static EventSubscription subscription(String instance) {
        return TestEngine.soon()
                .until(() -> subscriptions(instance), found -> !found.isEmpty())
                .get(0);
    }

    private void deliver(String instance, Map<String, Object> variables) {
        EventSubscription waiting = subscription(instance);
        engine.commands().deliver(waiting.getExecutionId(), waiting.getEventName(), variables);
    }

    private static BpmnModelInstance waits(String id) {
        return Bpmn.createExecutableProcess(id)
                .startEvent()
                .intermediateCatchEvent(
                        "wait", event -> event.message(m -> m.name("answered").zeebeCorrelationKeyExpression("id")))
                .endEvent()
                .done();
    }

    @Test
    void subscribesByMessageNameAndCorrelationKey() {
        String text = TestEngine.run(waits("waits"), Map.of("id", "i-1"));
        String number = TestEngine.start("waits", Map.of("id", 42));

        assertThat(subscription(text).getEventName()).isEqualTo(EventNames.of("answered", "i-1"));
        assertThat(subscription(number).getEventName()).isEqualTo(EventNames.of("answered", "42"));
        deliver(text, Map.of("answer", "yes"));
        TestEngine.untilEnded(text);
        assertThat(TestEngine.variable(text, "answer")).isEqualTo("yes");
        assertThat(TestEngine.isEnded(number)).isFalse();
    }

    @Test
    void notifiesListenersOfSubscriptionsAndJobsAfterTheCommit() {
        List<String> opened = new CopyOnWriteArrayList<>();
        List<String> created = new CopyOnWriteArrayList<>();
        engine.signals().onSubscriptionOpened(name -> {
            long committed = TestEngine.runtime()
                    .createEventSubscriptionQuery()
                    .eventName(name)
                    .count();
            opened.add(name + committed);
        });
        engine.signals().onJobCreated(created::add);

        TestEngine.run(waits("tells-subscriptions"), Map.of("id", "told"));
        TestEngine.run(
                Bpmn.createExecutableProcess("tells-jobs")
                        .startEvent()
                        .serviceTask("job", task -> task.zeebeJobType("tells-jobs"))
                        .endEvent()
                        .done(),
                Map.of());

        TestEngine.soon().untilAsserted(() -> {
            assertThat(opened).contains(EventNames.of("answered", "told") + 1);
            assertThat(created).contains("tells-jobs");
        });
    }

    @Test
    void raisesAnIncidentWhenTheCorrelationKeyIsMissing() {
        String instance = TestEngine.run(waits("no-key"), Map.of());

        Incident incident = TestEngine.incident(instance);
        assertThat(incident.getActivityId()).isEqualTo("wait");
        assertThat(incident.getAnnotation()).isEqualTo("EXTRACT_VALUE_ERROR");
        TestEngine.runtime().setVariable(instance, "id", "found");
        engine.commands().resolveIncident(incident.getId());
        assertThat(subscription(instance).getEventName()).isEqualTo(EventNames.of("answered", "found"));
    }

    @Test
    void passesOnlyMappedMessageVariablesToTheOuterScope() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("mapped-message")
                .startEvent()
                .intermediateCatchEvent(
                        "wait",
                        event -> event.message(m -> m.name("answered").zeebeCorrelationKeyExpression("id"))
                                .zeebeOutputExpression("answer", "kept"))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of("id", "m"));

        deliver(instance, Map.of("answer", "yes", "secret", 1));

        TestEngine.untilEnded(instance);
        assertThat(TestEngine.variable(instance, "kept")).isEqualTo("yes");
        assertThat(TestEngine.variable(instance, "secret")).isNull();
    }

    @Test
    void interruptsATaskByItsBoundaryMessageAndMapsItsVariables() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("boundary-message")
                .startEvent()
                .userTask("task", task -> task.zeebeUserTask())
                .boundaryEvent(
                        "withdrawn",
                        event -> event.message(m -> m.name("withdrawn").zeebeCorrelationKeyExpression("id"))
                                .zeebeOutputExpression("reason", "why"))
                .endEvent("out")
                .moveToActivity("task")
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of("id", "b"));

        deliver(instance, Map.of("reason", "lost", "other", 2));

        TestEngine.untilEnded(instance);
        assertThat(TestEngine.hasPassed(instance, "out")).isTrue();
        assertThat(TestEngine.variable(instance, "why")).isEqualTo("lost");
        assertThat(TestEngine.variable(instance, "other")).isNull();
    }

    @Test
    void resolvesABoundaryMessagesKeyFromTheInputsOfItsTask() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("boundary-key-from-input")
                .startEvent()
                .userTask("task", task -> task.zeebeUserTask().zeebeInputExpression("\"k-\" + id", "key"))
                .boundaryEvent(
                        "withdrawn",
                        event -> event.cancelActivity(false)
                                .message(m -> m.name("withdrawn").zeebeCorrelationKeyExpression("key")))
                .endEvent("out")
                .moveToActivity("task")
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of("id", "7"));

        assertThat(subscription(instance).getEventName()).isEqualTo(EventNames.of("withdrawn", "k-7"));
        deliver(instance, Map.of());
        assertThat(TestEngine.hasPassed(instance, "out")).isTrue();
        assertThat(TestEngine.task(instance, "task")).isNotNull();
    }

    @Test
    void resolvesTheKeyOfAnEventSubProcessFromTheStartVariables() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("event-sub-process")
                .eventSubProcess(
                        "abandoned",
                        sub -> sub.startEvent("abandon")
                                .interrupting(true)
                                .message(m -> m.name("abandoned").zeebeCorrelationKeyExpression("consortiumId"))
                                .endEvent("stopped"))
                .startEvent()
                .userTask("task", task -> task.zeebeUserTask())
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of("consortiumId", "c-1"));

        assertThat(subscription(instance).getEventName()).isEqualTo(EventNames.of("abandoned", "c-1"));
        deliver(instance, Map.of("reason", "late"));
        TestEngine.untilEnded(instance);
        assertThat(TestEngine.hasPassed(instance, "stopped")).isTrue();
        assertThat(TestEngine.variable(instance, "reason")).isEqualTo("late");
    }

    @Test
    void takesTheFirstOfMessageAndTimerBehindAnEventGateway() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("event-gateway")
                .startEvent()
                .eventBasedGateway("gateway")
                .intermediateCatchEvent(
                        "moved", event -> event.message(m -> m.name("moved").zeebeCorrelationKeyExpression("id")))
                .endEvent("byMessage")
                .moveToLastGateway()
                .intermediateCatchEvent("due", event -> event.timerWithDuration("PT1H"))
                .endEvent("byTimer")
                .done();
        String instance = TestEngine.run(model, Map.of("id", "g"));

        deliver(instance, Map.of("deadlineAt", "x"));

        TestEngine.untilEnded(instance);
        assertThat(TestEngine.hasPassed(instance, "byMessage")).isTrue();
        assertThat(TestEngine.variable(instance, "deadlineAt")).isEqualTo("x");
    }

    @Test
    void startsOneInstanceOfEachProcessWithThatStartMessage() {
        String first = "started-by-message-1";
        String second = "started-by-message-2";
        for (String id : List.of(first, second)) {
            TestEngine.deploy(Bpmn.createExecutableProcess(id)
                    .startEvent("start")
                    .message("opened")
                    .endEvent("end")
                    .done());
        }
        List<EventSubscription> starts = TestEngine.runtime()
                .createEventSubscriptionQuery()
                .eventName("opened")
                .list();

        assertThat(starts).hasSize(2).allMatch(start -> start.getExecutionId() == null);
        String instance = TestEngine.runtime()
                .createMessageCorrelation("opened")
                .processDefinitionId(engine.processEngine()
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(first)
                        .latestVersion()
                        .singleResult()
                        .getId())
                .setVariables(Map.of("id", 1))
                .correlateStartMessage()
                .getId();
        assertThat(TestEngine.hasPassed(instance, "end")).isTrue();
    }

    @Test
    void refusesDeliveryToAMissingSubscription() {
        String instance = TestEngine.run(waits("gone"), Map.of("id", "gone"));
        EventSubscription waiting = subscription(instance);
        engine.commands().deliver(waiting.getExecutionId(), waiting.getEventName(), Map.of());

        assertThatThrownBy(() -> engine.commands().deliver(waiting.getExecutionId(), waiting.getEventName(), Map.of()))
                .isInstanceOf(NotFoundInEngine.class);
    }
}
