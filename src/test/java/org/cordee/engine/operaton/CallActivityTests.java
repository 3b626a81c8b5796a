package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.CallActivityBuilder;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.runtime.Incident;

class CallActivityTests {

    private final EmbeddedEngine engine = TestEngine.get();

    private static BpmnModelInstance called(String id, String job, String... versionTag) {
        var process = Bpmn.createExecutableProcess(id);
        if (versionTag.length > 0) {
            process.versionTag(versionTag[0]);
        }
        return process.startEvent()
                .serviceTask(job, task -> task.zeebeJobType("work"))
                .endEvent()
                .done();
    }

    private static BpmnModelInstance caller(String id, String called, Consumer<CallActivityBuilder> call) {
        return Bpmn.createExecutableProcess(id)
                .startEvent()
                .callActivity("call", builder -> call.accept(builder.zeebeProcessId(called)))
                .serviceTask("after", task -> task.zeebeJobType("work"))
                .endEvent()
                .done();
    }

    private static String calledBy(String instance) {
        return TestEngine.soon()
                .until(
                        () -> TestEngine.runtime()
                                .createProcessInstanceQuery()
                                .superProcessInstanceId(instance)
                                .list(),
                        found -> !found.isEmpty())
                .get(0)
                .getId();
    }

    @Test
    void passesAllVariablesInAndOutByDefault() {
        TestEngine.deploy(called("called-all", "inner"));
        String instance = TestEngine.run(caller("calls-all", "called-all", call -> {}), Map.of("given", 1));
        String child = calledBy(instance);

        assertThat(TestEngine.variable(child, "given")).isEqualTo(1);
        TestEngine.complete(child, "inner", Map.of("answer", 2));

        TestEngine.job(instance, "after");
        assertThat(TestEngine.variable(instance, "answer")).isEqualTo(2);
    }

    @Test
    void passesOnlyMappedVariablesWhenPropagationIsOff() {
        TestEngine.deploy(called("called-mapped", "inner"));
        String instance = TestEngine.run(
                caller(
                        "calls-mapped",
                        "called-mapped",
                        call -> call.zeebePropagateAllParentVariables(false)
                                .zeebePropagateAllChildVariables(false)
                                .zeebeInputExpression("given + 1", "input")
                                .zeebeOutputExpression("answer", "kept")),
                Map.of("given", 1, "secret", 1));
        String child = calledBy(instance);

        assertThat(TestEngine.variable(child, "input")).isEqualTo(2);
        assertThat(TestEngine.variable(child, "secret")).isNull();
        TestEngine.complete(child, "inner", Map.of("answer", 2, "other", 3));

        TestEngine.job(instance, "after");
        assertThat(TestEngine.variable(instance, "kept")).isEqualTo(2);
        assertThat(TestEngine.variable(instance, "other")).isNull();
        assertThat(TestEngine.variable(instance, "answer")).isNull();
    }

    @Test
    void passesNothingOutWithoutPropagationAndMappings() {
        TestEngine.deploy(called("called-silent", "inner"));
        String instance = TestEngine.run(
                caller("calls-silent", "called-silent", call -> call.zeebePropagateAllChildVariables(false)), Map.of());

        TestEngine.complete(calledBy(instance), "inner", Map.of("answer", 2));

        TestEngine.job(instance, "after");
        assertThat(TestEngine.variable(instance, "answer")).isNull();
    }

    @Test
    void bindsByVersionTagByDeploymentOrToTheLatestVersion() {
        TestEngine.deploy(called("called-bound", "one", "v1"));
        BpmnModelInstance tagged = caller(
                "calls-tagged",
                "called-bound",
                call -> call.zeebeBindingType(ZeebeBindingType.versionTag).zeebeVersionTag("v1"));
        BpmnModelInstance together =
                caller("calls-together", "called-bound", call -> call.zeebeBindingType(ZeebeBindingType.deployment));
        engine.deployments()
                .deploy(List.of(
                        resource("caller.bpmn", together),
                        resource("called.bpmn", called("called-bound", "two", "v2"))));
        TestEngine.deploy(called("called-bound", "three", "v3"));

        assertThat(TestEngine.job(calledBy(TestEngine.run(tagged, Map.of())), "one"))
                .isNotNull();
        assertThat(TestEngine.job(calledBy(TestEngine.start("calls-together", Map.of())), "two"))
                .isNotNull();
        String latest = TestEngine.run(caller("calls-latest", "called-bound", call -> {}), Map.of());
        assertThat(TestEngine.job(calledBy(latest), "three")).isNotNull();
    }

    /** Operaton itself finds nothing when two versions have the tag. */
    @Test
    void callsTheLatestOfTheVersionsWithTheTag() {
        TestEngine.deploy(called("called-twice", "one", "v1"));
        TestEngine.deploy(called("called-twice", "two", "v1"));
        TestEngine.deploy(called("called-twice", "three", "v2"));

        String instance = TestEngine.run(
                caller(
                        "calls-twice",
                        "called-twice",
                        call -> call.zeebeBindingType(ZeebeBindingType.versionTag)
                                .zeebeVersionTag("v1")),
                Map.of());

        assertThat(TestEngine.job(calledBy(instance), "two")).isNotNull();
    }

    private static ModelResource resource(String name, BpmnModelInstance model) {
        return new ModelResource(name, Bpmn.convertToString(model).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void raisesAnIncidentWhenTheCalledProcessDoesNotExistAndCallsItOnceItDoes() {
        String instance = TestEngine.run(caller("calls-later", "called-later", call -> {}), Map.of());

        Incident incident = TestEngine.incident(instance);
        assertThat(incident.getActivityId()).isEqualTo("call");
        assertThat(incident.getAnnotation()).isEqualTo("CALLED_ELEMENT_ERROR");
        TestEngine.deploy(called("called-later", "inner"));
        engine.commands().resolveIncident(incident.getId());
        assertThat(TestEngine.job(calledBy(instance), "inner")).isNotNull();
    }

    @Test
    void callsOneProcessForEachItemAndCancelsThemWithTheirCaller() {
        TestEngine.deploy(called("called-each", "inner"));
        String instance = TestEngine.run(
                caller(
                        "calls-each",
                        "called-each",
                        call -> call.zeebeInputExpression("slot", "slotId")
                                .multiInstance(m -> m.zeebeInputCollectionExpression("slots")
                                        .zeebeInputElement("slot"))),
                Map.of("slots", List.of("a", "b")));
        TestEngine.soon()
                .until(() -> TestEngine.runtime()
                                .createProcessInstanceQuery()
                                .superProcessInstanceId(instance)
                                .count()
                        == 2);
        String child = calledBy(instance);
        assertThat(TestEngine.variable(child, "slotId")).isIn("a", "b");

        TestEngine.runtime().deleteProcessInstance(instance, "cancelled");

        assertThat(TestEngine.isEnded(child)).isTrue();
    }

    @Test
    void showsAnIncidentOnceAtTheFailingElement() {
        TestEngine.deploy(called("called-failing", "inner"));
        String instance = TestEngine.run(caller("calls-failing", "called-failing", call -> {}), Map.of());
        String child = calledBy(instance);

        engine.commands().failJob(TestEngine.job(child, "inner").getId(), 0, "no", Map.of());

        TestEngine.incident(child);
        assertThat(TestEngine.runtime()
                        .createIncidentQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }
}
