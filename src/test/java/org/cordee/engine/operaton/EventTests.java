package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.history.HistoricActivityInstance;
import org.operaton.bpm.engine.runtime.EventSubscription;

class EventTests {

    private final EmbeddedEngine engine = TestEngine.get();

    private static EventSubscription subscription(String instance) {
        return TestEngine.soon()
                .until(
                        () -> TestEngine.runtime()
                                .createEventSubscriptionQuery()
                                .processInstanceId(instance)
                                .list(),
                        found -> !found.isEmpty())
                .get(0);
    }

    private static long passed(String instance, String element) {
        return TestEngine.get()
                .processEngine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId(element)
                .finished()
                .count();
    }

    @Test
    void sendsASignalFromOneInstanceToAnother() {
        BpmnModelInstance waits = Bpmn.createExecutableProcess("waits-for-signal")
                .startEvent()
                .intermediateCatchEvent("wait", event -> event.signal("moved"))
                .endEvent()
                .done();
        BpmnModelInstance sends = Bpmn.createExecutableProcess("sends-signal")
                .startEvent()
                .intermediateThrowEvent("send", event -> event.signal("moved"))
                .endEvent()
                .done();
        String waiting = TestEngine.run(waits, Map.of());
        subscription(waiting);

        TestEngine.run(sends, Map.of());

        TestEngine.untilEnded(waiting);
    }

    /**
     * With a long interval, so that no repetition falls due unnoticed: Operaton skips a repetition whose time is past.
     */
    @Test
    void repeatsACycleTimerTheGivenNumberOfTimes() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("cycle")
                .startEvent()
                .userTask("task", task -> task.zeebeUserTask())
                .boundaryEvent("again", event -> event.cancelActivity(false).timerWithCycle("R2/PT3S"))
                .endEvent("fired")
                .moveToActivity("task")
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of());

        TestEngine.soon().until(() -> passed(instance, "fired") == 2);
        engine.commands().completeTask(TestEngine.task(instance, "task").getId(), Map.of());
        TestEngine.untilEnded(instance);
        assertThat(passed(instance, "fired")).isEqualTo(2);
    }

    @Test
    void startsAnInstanceByTimer() {
        TestEngine.deploy(Bpmn.createExecutableProcess("started-by-timer")
                .startEvent("start")
                .timerWithDuration("PT0.1S")
                .endEvent()
                .done());

        TestEngine.soon()
                .until(() -> engine.processEngine()
                                .getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processDefinitionKey("started-by-timer")
                                .count()
                        == 1);
    }

    /** A start event belongs to the latest version of its process. */
    @Test
    void startsTheLatestVersionOnlyBySignalAndByTimer() {
        String bySignal = "restarted-by-signal";
        String byTimer = "restarted-by-timer";
        for (String end : List.of("first", "second")) {
            String wait = end.equals("first") ? "PT1H" : "PT1S";
            TestEngine.deploy(Bpmn.createExecutableProcess(bySignal)
                    .startEvent("start")
                    .signal("restarted")
                    .endEvent(end)
                    .done());
            TestEngine.deploy(Bpmn.createExecutableProcess(byTimer)
                    .startEvent("start")
                    .timerWithDuration(wait)
                    .endEvent(end)
                    .done());
        }

        TestEngine.run(
                Bpmn.createExecutableProcess("restarts")
                        .startEvent()
                        .intermediateThrowEvent("send", event -> event.signal("restarted"))
                        .endEvent()
                        .done(),
                Map.of());

        for (String process : List.of(bySignal, byTimer)) {
            TestEngine.soon().until(() -> endsOf(process), ends -> !ends.isEmpty());
        }
        assertThat(endsOf(bySignal)).containsExactly("second");
        assertThat(endsOf(byTimer)).containsExactly("second");
        assertThat(engine.processEngine()
                        .getManagementService()
                        .createJobQuery()
                        .processDefinitionKey(byTimer)
                        .count())
                .as("timers of the first version")
                .isZero();
    }

    private List<String> endsOf(String process) {
        return engine
                .processEngine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityType("noneEndEvent")
                .list()
                .stream()
                .filter(end -> process.equals(end.getProcessDefinitionKey()))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    @Test
    void handlesAnErrorInAnEventSubProcess() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("error-event-sub-process")
                .eventSubProcess(
                        "handles",
                        sub -> sub.startEvent("caught")
                                .interrupting(true)
                                .error("late")
                                .serviceTask("repair", task -> task.zeebeJobType("work"))
                                .endEvent())
                .startEvent()
                .serviceTask("job", task -> task.zeebeJobType("work"))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of());

        engine.commands().throwError(TestEngine.job(instance, "job").getId(), "late", "  ", Map.of("by", "2h"));

        TestEngine.complete(instance, "repair", Map.of());
        TestEngine.untilEnded(instance);
    }

    @Test
    void catchesErrorsAcrossCalls() {
        TestEngine.deploy(Bpmn.createExecutableProcess("throws-to-caller")
                .startEvent()
                .serviceTask("inner", task -> task.zeebeJobType("work"))
                .endEvent()
                .done());
        String instance = TestEngine.run(
                Bpmn.createExecutableProcess("catches-from-called")
                        .startEvent()
                        .callActivity("call", call -> call.zeebeProcessId("throws-to-caller"))
                        .boundaryEvent("caught", event -> event.error("no-consortium"))
                        .endEvent("none")
                        .moveToActivity("call")
                        .endEvent()
                        .done(),
                Map.of());
        String child = TestEngine.soon()
                .until(
                        () -> TestEngine.runtime()
                                .createProcessInstanceQuery()
                                .superProcessInstanceId(instance)
                                .list(),
                        found -> !found.isEmpty())
                .get(0)
                .getId();

        engine.commands().throwError(TestEngine.job(child, "inner").getId(), "no-consortium", null, Map.of());

        assertThat(TestEngine.isEnded(instance)).isTrue();
        assertThat(TestEngine.hasPassed(instance, "none")).isTrue();
    }

    @Test
    void startsANonInterruptingEventSubProcessForEachMessage() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("notes")
                .startEvent()
                .subProcess("turn", sub -> {
                    sub.zeebeInputExpression("invitation.id", "invitationId");
                    sub.embeddedSubProcess()
                            .eventSubProcess(
                                    "noted",
                                    event -> event.startEvent("note")
                                            .interrupting(false)
                                            .message(m -> m.name("noted").zeebeCorrelationKeyExpression("invitationId"))
                                            .endEvent("written"))
                            .startEvent()
                            .userTask("task", task -> task.zeebeUserTask())
                            .endEvent();
                })
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of("invitation", Map.of("id", "i-9")));

        for (int i = 1; i <= 2; i++) {
            EventSubscription waiting = subscription(instance);
            assertThat(waiting.getEventName()).isEqualTo(EventNames.of("noted", "i-9"));
            engine.commands().deliver(waiting.getExecutionId(), waiting.getEventName(), Map.of());
            assertThat(passed(instance, "written")).isEqualTo(i);
        }
        engine.commands().completeTask(TestEngine.task(instance, "task").getId(), Map.of());
        TestEngine.untilEnded(instance);
    }
}
