package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.externaltask.ExternalTask;
import org.operaton.bpm.engine.runtime.Incident;

class FeelIoMappingTests {

    private final EmbeddedEngine engine = TestEngine.get();

    private Object local(ExternalTask job, String name) {
        return TestEngine.runtime().getVariableLocal(job.getExecutionId(), name);
    }

    @Test
    void letsLaterInputsSeeEarlierOnesAndMergesNestedTargets() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("inputs")
                .startEvent()
                .serviceTask(
                        "job",
                        task -> task.zeebeJobType("work")
                                .zeebeInputExpression("amount + 1", "next")
                                .zeebeInputExpression("next * 2", "twice")
                                .zeebeInputExpression("next", "order.first")
                                .zeebeInputExpression("\"x\"", "order.detail.second")
                                .zeebeInput("plain = text", "literal"))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of("amount", 3, "order", Map.of("outer", true)));

        ExternalTask job = TestEngine.job(instance, "job");
        assertThat(local(job, "twice")).isEqualTo(8);
        assertThat(local(job, "order")).isEqualTo(Map.of("first", 4, "detail", Map.of("second", "x")));
        assertThat(local(job, "literal")).isEqualTo("plain = text");
        assertThat(TestEngine.variable(instance, "order")).isEqualTo(Map.of("outer", true));
    }

    @Test
    void passesOnlyMappedOutputsToTheOuterScopeAndMergesThem() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("outputs")
                .startEvent()
                .serviceTask(
                        "job",
                        task -> task.zeebeJobType("work")
                                .zeebeOutputExpression("result.code", "code")
                                .zeebeOutputExpression("code + \"!\"", "order.code"))
                .serviceTask("next", task -> task.zeebeJobType("work"))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of("order", Map.of("id", 7)));

        TestEngine.complete(instance, "job", Map.of("result", Map.of("code", "A"), "secret", 1));

        TestEngine.job(instance, "next");
        assertThat(TestEngine.variable(instance, "code")).isEqualTo("A");
        assertThat(TestEngine.variable(instance, "order")).isEqualTo(Map.of("id", 7, "code", "A!"));
        assertThat(TestEngine.variable(instance, "result")).isNull();
        assertThat(TestEngine.variable(instance, "secret")).isNull();
    }

    @Test
    void acceptsACompletionWhoseOutputFailsAndRaisesTheIncidentAtTheElement() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("output-fails")
                .startEvent()
                .serviceTask(
                        "job",
                        task -> task.zeebeJobType("work")
                                .zeebeOutputExpression("assert(answer, answer != null)", "kept"))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of());

        TestEngine.complete(instance, "job", Map.of("other", 1));

        assertThat(TestEngine.jobs(instance)).isEmpty();
        Incident incident = TestEngine.incident(instance);
        assertThat(incident.getActivityId()).isEqualTo("job");
        assertThat(incident.getAnnotation()).isEqualTo("IO_MAPPING_ERROR");
        TestEngine.runtime().setVariable(instance, "answer", "late");
        engine.commands().resolveIncident(incident.getId());
        TestEngine.untilEnded(instance);
        assertThat(TestEngine.variable(instance, "kept")).isEqualTo("late");
    }

    @Test
    void acceptsTheCompletionOfAUserTaskWhoseOutputFails() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("task-output-fails")
                .startEvent()
                .userTask(
                        "task",
                        task -> task.zeebeUserTask().zeebeOutputExpression("assert(answer, answer != null)", "kept"))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of());

        engine.commands().completeTask(TestEngine.task(instance, "task").getId(), Map.of());

        Incident incident = TestEngine.incident(instance);
        assertThat(incident.getActivityId()).isEqualTo("task");
        TestEngine.runtime().setVariable(instance, "answer", 1);
        engine.commands().resolveIncident(incident.getId());
        TestEngine.untilEnded(instance);
    }

    @Test
    void raisesTheIncidentOfAFailingInputAtTheNextElementAndKeepsTheCompletionBeforeIt() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("input-fails")
                .startEvent()
                .serviceTask("first", task -> task.zeebeJobType("work"))
                .serviceTask(
                        "second",
                        task -> task.zeebeJobType("work")
                                .zeebeInputExpression("assert(answer, answer != null)", "given"))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of());

        TestEngine.complete(instance, "first", Map.of("done", true));

        Incident incident = TestEngine.incident(instance);
        assertThat(incident.getActivityId()).isEqualTo("second");
        assertThat(incident.getAnnotation()).isEqualTo("IO_MAPPING_ERROR");
        assertThat(TestEngine.variable(instance, "done")).isEqualTo(true);
        TestEngine.runtime().setVariable(instance, "answer", 5);
        engine.commands().resolveIncident(incident.getId());
        assertThat(local(TestEngine.job(instance, "second"), "given")).isEqualTo(5);
    }

    @Test
    void evaluatesNoOutputOfAnInterruptedElement() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("interrupted-output")
                .startEvent()
                .serviceTask(
                        "job",
                        task -> task.zeebeJobType("work")
                                .zeebeInputExpression("1", "local")
                                .zeebeOutputExpression("local", "leaked"))
                .boundaryEvent("caught", event -> event.error("stop"))
                .endEvent()
                .moveToActivity("job")
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of());

        engine.commands().throwError(TestEngine.job(instance, "job").getId(), "stop", null, Map.of());

        assertThat(TestEngine.isEnded(instance)).isTrue();
        assertThat(TestEngine.variable(instance, "leaked")).isNull();
    }

    @Test
    void storesEveryTypeOfValueUnchanged() {
        Map<String, Object> values = Map.of(
                "text",
                "é \uD83D\uDE80 ${not.evaluated} #{neither}",
                "empty",
                "",
                "whole",
                5_000_000_000L,
                "half",
                0.5,
                "flag",
                true,
                "list",
                Arrays.asList(1, null, "x"),
                "map",
                Map.of("a", List.of(Map.of("b", 2))),
                "long",
                "ü".repeat(9_000));
        BpmnModelInstance model = Bpmn.createExecutableProcess("values")
                .startEvent()
                .serviceTask("job", task -> task.zeebeJobType("work"))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, values);
        TestEngine.runtime().setVariable(instance, "nothing", null);

        assertThat(TestEngine.runtime().getVariables(instance)).containsAllEntriesOf(values);
        assertThat(TestEngine.runtime().getVariables(instance)).containsEntry("nothing", null);
        values.forEach((name, value) ->
                assertThat(TestEngine.variable(instance, name)).as(name).isEqualTo(value));
        TestEngine.runtime().setVariable(instance, "long", "short");
        assertThat(TestEngine.runtime().getVariable(instance, "long")).isEqualTo("short");
    }

    @Test
    void treatsOtherExpressionLanguagesAsPlainText() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("injection")
                .startEvent()
                .serviceTask("job", task -> task.zeebeJobType("${execution.id}").zeebeInput("#{1+1}", "kept"))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of());

        ExternalTask job = TestEngine.job(instance, "job");
        assertThat(job.getTopicName()).isEqualTo("${execution.id}");
        assertThat(local(job, "kept")).isEqualTo("#{1+1}");
    }
}
