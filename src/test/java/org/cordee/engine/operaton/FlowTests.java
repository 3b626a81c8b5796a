package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.runtime.Incident;
import org.operaton.bpm.engine.task.IdentityLink;
import org.operaton.bpm.engine.task.Task;

class FlowTests {

    private final EmbeddedEngine engine = TestEngine.get();

    private static BpmnModelInstance decides(String id) {
        return Bpmn.createExecutableProcess(id)
                .startEvent()
                .serviceTask("job", task -> task.zeebeJobType("work"))
                .exclusiveGateway("gateway")
                .conditionExpression("answer = \"yes\"")
                .endEvent("accepted")
                .moveToLastGateway()
                .conditionExpression("answer = \"no\"")
                .endEvent("declined")
                .done();
    }

    @Test
    void followsTheFlowWhoseConditionIsTrue() {
        String instance = TestEngine.run(decides("decides"), Map.of());

        TestEngine.complete(instance, "job", Map.of("answer", "no"));

        TestEngine.untilEnded(instance);
        assertThat(TestEngine.hasPassed(instance, "declined")).isTrue();
        assertThat(TestEngine.hasPassed(instance, "accepted")).isFalse();
    }

    @Test
    void raisesAnIncidentAtTheGatewayWhenNoConditionIsTrueAndContinuesOnceResolved() {
        String instance = TestEngine.run(decides("decides-nothing"), Map.of());

        TestEngine.complete(instance, "job", Map.of("answer", "perhaps"));

        Incident incident = TestEngine.incident(instance);
        assertThat(TestEngine.jobs(instance)).isEmpty();
        assertThat(incident.getActivityId()).isEqualTo("gateway");
        assertThat(incident.getAnnotation()).isEqualTo("CONDITION_ERROR");
        TestEngine.runtime().setVariable(instance, "answer", "yes");
        engine.commands().resolveIncident(incident.getId());
        TestEngine.untilEnded(instance);
        assertThat(TestEngine.hasPassed(instance, "accepted")).isTrue();
    }

    @Test
    void raisesAnIncidentWhenAConditionIsNotABoolean() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("not-a-boolean")
                .startEvent()
                .exclusiveGateway("gateway")
                .conditionExpression("missing > 3")
                .endEvent("a")
                .moveToLastGateway()
                .conditionExpression("other = 1")
                .endEvent("b")
                .done();
        String instance = TestEngine.run(model, Map.of());

        Incident incident = TestEngine.incident(instance);
        assertThat(incident.getAnnotation()).isEqualTo("CONDITION_ERROR");
        assertThat(incident.getIncidentMessage()).contains("missing > 3");
    }

    @Test
    void acceptsAnExclusiveGatewayWithOneConditionalFlow() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("one-flow")
                .startEvent()
                .exclusiveGateway("gateway")
                .conditionExpression("go")
                .endEvent("end")
                .done();
        String goes = TestEngine.run(model, Map.of("go", true));
        String stays = TestEngine.start("one-flow", Map.of("go", false));

        TestEngine.untilEnded(goes);
        assertThat(TestEngine.incident(stays).getAnnotation()).isEqualTo("CONDITION_ERROR");
    }

    @Test
    void joinsParallelAndInclusiveBranches() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("branches")
                .startEvent()
                .parallelGateway("fork")
                .serviceTask("a", task -> task.zeebeJobType("work"))
                .parallelGateway("join")
                .inclusiveGateway("some")
                .conditionExpression("n > 1")
                .serviceTask("many", task -> task.zeebeJobType("work"))
                .inclusiveGateway("together")
                .endEvent("end")
                .moveToNode("some")
                .conditionExpression("n > 2")
                .serviceTask("more", task -> task.zeebeJobType("work"))
                .connectTo("together")
                .moveToNode("fork")
                .serviceTask("b", task -> task.zeebeJobType("work"))
                .connectTo("join")
                .done();
        String instance = TestEngine.run(model, Map.of("n", 3));
        TestEngine.complete(instance, "a", Map.of());
        TestEngine.complete(instance, "b", Map.of());
        TestEngine.complete(instance, "many", Map.of());
        assertThat(TestEngine.isEnded(instance)).isFalse();
        TestEngine.complete(instance, "more", Map.of());

        TestEngine.untilEnded(instance);
    }

    @Test
    void setsCandidatesAndDatesOfAUserTask() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("user-task")
                .startEvent()
                .userTask(
                        "task",
                        task -> task.zeebeUserTask()
                                .zeebeAssigneeExpression("missing")
                                .zeebeCandidateGroupsExpression("[group, \"platform-coordinator\"]")
                                .zeebeDueDateExpression("dueAt")
                                .zeebeFollowUpDate("2027-03-01T09:00:00+01:00")
                                .zeebeTaskPriority("70")
                                .zeebeExternalFormReference("capacity"))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of("group", "org-1", "dueAt", "2027-02-01T10:00:00Z"));

        Task task = TestEngine.task(instance, "task");
        assertThat(engine.processEngine().getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactlyInAnyOrder("org-1", "platform-coordinator");
        assertThat(task.getAssignee()).isNull();
        assertThat(task.getDueDate()).hasSameTimeAs("2027-02-01T10:00:00.000Z");
        assertThat(task.getFollowUpDate()).hasSameTimeAs("2027-03-01T08:00:00.000Z");
        assertThat(task.getPriority()).isEqualTo(70);
        assertThat(engine.models().externalForm(task.getProcessDefinitionId(), "task"))
                .contains("capacity");
    }

    @Test
    void readsCandidateGroupsWrittenAsAList() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("literal-groups")
                .startEvent()
                .userTask("task", task -> task.zeebeUserTask().zeebeCandidateGroups("org-1, org-2"))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of());

        Task task = TestEngine.task(instance, "task");
        assertThat(engine.processEngine().getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactlyInAnyOrder("org-1", "org-2");
    }

    @Test
    void raisesAnIncidentWhenATaskHasAnUnreadableDueDate() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("bad-due-date")
                .startEvent()
                .userTask("task", task -> task.zeebeUserTask().zeebeDueDateExpression("dueAt"))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of("dueAt", "tomorrow"));

        Incident incident = TestEngine.incident(instance);
        assertThat(incident.getActivityId()).isEqualTo("task");
        assertThat(incident.getAnnotation()).isEqualTo("EXTRACT_VALUE_ERROR");
        TestEngine.runtime().setVariable(instance, "dueAt", "2027-01-01T00:00:00Z");
        engine.commands().resolveIncident(incident.getId());
        assertThat(TestEngine.task(instance, "task").getDueDate()).isNotNull();
    }

    @Test
    void evaluatesAScriptTask() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("computes")
                .startEvent()
                .scriptTask(
                        "script",
                        task -> task.zeebeExpression("for i in ids return \"org-\" + i")
                                .zeebeResultVariable("groups"))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of("ids", List.of("a", "b")));

        TestEngine.untilEnded(instance);
        assertThat(TestEngine.variable(instance, "groups")).isEqualTo(List.of("org-a", "org-b"));
    }

    @Test
    void terminatesAllBranches() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("terminates")
                .startEvent()
                .parallelGateway("fork")
                .serviceTask("a", task -> task.zeebeJobType("work"))
                .endEvent("stop", end -> end.terminate())
                .moveToNode("fork")
                .serviceTask("b", task -> task.zeebeJobType("work"))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of());

        TestEngine.complete(instance, "a", Map.of());

        assertThat(TestEngine.isEnded(instance)).isTrue();
    }

    @Test
    void escalatesFromASubProcessWithoutInterruptingIt() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("escalates")
                .startEvent()
                .subProcess(
                        "sub",
                        sub -> sub.embeddedSubProcess()
                                .startEvent()
                                .intermediateThrowEvent("raised", event -> event.escalation("late"))
                                .serviceTask("inside", task -> task.zeebeJobType("work"))
                                .endEvent())
                .boundaryEvent("escalated", event -> event.cancelActivity(false).escalation("late"))
                .serviceTask("outside", task -> task.zeebeJobType("work"))
                .endEvent()
                .moveToActivity("sub")
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of());

        TestEngine.complete(instance, "outside", Map.of());
        TestEngine.complete(instance, "inside", Map.of());

        TestEngine.untilEnded(instance);
    }

    @Test
    void jumpsFromALinkToItsTarget() {
        String instance = TestEngine.start(
                TestEngine.deploy(SampleModels.process("links", """
                    <startEvent id="start"/>
                    <sequenceFlow id="f1" sourceRef="start" targetRef="leave"/>
                    <intermediateThrowEvent id="leave"><linkEventDefinition id="l1" name="over"/></intermediateThrowEvent>
                    <intermediateCatchEvent id="arrive"><linkEventDefinition id="l2" name="over"/></intermediateCatchEvent>
                    <sequenceFlow id="f2" sourceRef="arrive" targetRef="job"/>
                    <serviceTask id="job"><extensionElements><zeebe:taskDefinition type="work"/></extensionElements></serviceTask>
                    """))
                        .processes()
                        .get(0)
                        .id(),
                Map.of());

        assertThat(TestEngine.job(instance, "job")).isNotNull();
    }

    @Test
    void createsAJobForAThrownMessageAndASendTask() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("throws-messages")
                .startEvent()
                .sendTask("send", task -> task.zeebeJobType("tell"))
                .intermediateThrowEvent(
                        "thrown", event -> event.message(m -> m.name("told")).zeebeJobType("tell"))
                .endEvent("end", event -> event.message(m -> m.name("ended")).zeebeJobType("tell"))
                .done();
        String instance = TestEngine.run(model, Map.of());

        TestEngine.complete(instance, "send", Map.of());
        TestEngine.complete(instance, "thrown", Map.of());
        assertThat(TestEngine.job(instance, "end").getRetries()).isEqualTo(3);
        TestEngine.complete(instance, "end", Map.of());

        TestEngine.untilEnded(instance);
    }
}
