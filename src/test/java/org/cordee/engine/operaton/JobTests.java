package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.externaltask.ExternalTask;
import org.operaton.bpm.engine.runtime.Incident;

class JobTests {

    private final EmbeddedEngine engine = TestEngine.get();

    private static BpmnModelInstance oneJob(String id) {
        return Bpmn.createExecutableProcess(id)
                .startEvent()
                .serviceTask("job", task -> task.zeebeJobType("work").zeebeTaskHeader("form", "long"))
                .endEvent("end")
                .done();
    }

    @Test
    void createsAJobWithItsTypeAndThreeRetries() {
        String instance = TestEngine.run(oneJob("offers-a-job"), Map.of());

        ExternalTask job = TestEngine.job(instance, "job");
        assertThat(job.getTopicName()).isEqualTo("work");
        assertThat(job.getRetries()).isEqualTo(3);
        assertThat(job.getId()).matches("\\d+");
        assertThat(job.getProcessDefinitionId()).matches("\\d+");
        assertThat(engine.models().headers(job.getProcessDefinitionId(), "job")).isEqualTo(Map.of("form", "long"));
    }

    @Test
    void takesTypeAndRetriesFromExpressions() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("computed-job")
                .startEvent()
                .serviceTask(
                        "job",
                        task -> task.zeebeJobTypeExpression("\"work-\" + kind").zeebeJobRetriesExpression("attempts"))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of("kind", "fine", "attempts", 5));

        assertThat(TestEngine.job(instance, "job").getTopicName()).isEqualTo("work-fine");
        assertThat(TestEngine.job(instance, "job").getRetries()).isEqualTo(5);
    }

    @Test
    void endsTheInstanceWhenItsOnlyJobIsCompletedAndKeepsTheVariables() {
        String instance = TestEngine.run(oneJob("completes-a-job"), Map.of());

        TestEngine.complete(instance, "job", Map.of("answer", "yes"));

        assertThat(TestEngine.isEnded(instance)).isTrue();
        assertThat(TestEngine.variable(instance, "answer")).isEqualTo("yes");
    }

    @Test
    void refusesTheSecondCompletionOfAJob() {
        String instance = TestEngine.run(oneJob("completes-twice"), Map.of());
        String job = TestEngine.job(instance, "job").getId();
        engine.commands().completeJob(job, Map.of());

        assertThatThrownBy(() -> engine.commands().completeJob(job, Map.of())).isInstanceOf(NotFoundInEngine.class);
    }

    @Test
    void raisesAnIncidentWhenNoRetriesAreLeftAndActivatesTheJobAgainOnceResolved() {
        String instance = TestEngine.run(oneJob("fails-a-job"), Map.of());
        String job = TestEngine.job(instance, "job").getId();

        engine.commands().failJob(job, 0, "mail server \uD83D\uDCA5 gone", Map.of("tried", 1));

        Incident incident = TestEngine.incident(instance);
        assertThat(incident.getAnnotation()).isEqualTo("JOB_NO_RETRIES");
        assertThat(incident.getIncidentMessage()).startsWith("mail server");
        assertThat(incident.getActivityId()).isEqualTo("job");
        engine.commands().resolveIncident(incident.getId());
        assertThat(TestEngine.job(instance, "job").getRetries()).isEqualTo(1);
        assertThat(TestEngine.runtime()
                        .createIncidentQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    @Test
    void catchesAThrownErrorAtTheBoundaryEvent() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("catches-an-error")
                .startEvent()
                .serviceTask("job", task -> task.zeebeJobType("work"))
                .boundaryEvent("caught", event -> event.error("deadline-passed"))
                .endEvent("late")
                .moveToActivity("job")
                .endEvent("end")
                .done();
        String instance = TestEngine.run(model, Map.of());

        engine.commands()
                .throwError(TestEngine.job(instance, "job").getId(), "deadline-passed", "late", Map.of("by", 3));

        assertThat(TestEngine.isEnded(instance)).isTrue();
        assertThat(TestEngine.hasPassed(instance, "late")).isTrue();
        assertThat(TestEngine.variable(instance, "by")).isEqualTo(3);
    }

    @Test
    void raisesAnIncidentForAnUncaughtError() {
        String instance = TestEngine.run(oneJob("uncaught-error"), Map.of());

        engine.commands().throwError(TestEngine.job(instance, "job").getId(), "unknown", null, Map.of());

        Incident incident = TestEngine.incident(instance);
        assertThat(incident.getAnnotation()).isEqualTo("UNHANDLED_ERROR_EVENT");
        assertThat(incident.getIncidentMessage()).contains("'unknown'").contains("not caught");
        assertThat(TestEngine.isEnded(instance)).isFalse();
        assertThat(engine.processEngine()
                        .getHistoryService()
                        .createHistoricIncidentQuery()
                        .incidentId(incident.getId())
                        .singleResult()
                        .getAnnotation())
                .isEqualTo("UNHANDLED_ERROR_EVENT");
    }
}
