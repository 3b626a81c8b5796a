package org.cordee.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.Map;
import org.cordee.process.Scenes.Scene;
import org.springframework.jdbc.core.JdbcTemplate;

/** Starts processes about a consortium that the product does not have. */
record OtherProcesses(Scenes scenes) {

    static final String FIRST = "first";
    static final String SECOND = "second";

    /** A task that no model of this version has. */
    static final String UNKNOWN_TASK = "task_OfAnEarlierVersion";

    /** Starts an instance that waits for a task of a model of an earlier version of the product. */
    long begunBefore(Scene scene) {
        return begun(
                scene,
                Bpmn.createExecutableProcess("written-before")
                        .startEvent()
                        .userTask(UNKNOWN_TASK, task -> task.zeebeUserTask())
                        .endEvent()
                        .done(),
                "written-before");
    }

    /** Starts an instance that carries the consortium: an hour until its first timer, long until its second. */
    long waitingTwice(Scene scene) {
        long waiting = begun(
                scene,
                Bpmn.createExecutableProcess("two-timers")
                        .startEvent()
                        .intermediateCatchEvent(FIRST, timer -> timer.timerWithDuration("PT1H"))
                        .intermediateCatchEvent(SECOND, timer -> timer.timerWithDuration("P90D"))
                        .endEvent()
                        .done(),
                "two-timers");
        scenes.bean(JdbcTemplate.class)
                .update(
                        "UPDATE process_link SET process_instance_key = ? WHERE consortium_id = ?",
                        waiting,
                        scene.id().toString());
        return waiting;
    }

    boolean isAt(long instance, String elementId) {
        return !client().newElementInstanceSearchRequest()
                .filter(filter ->
                        filter.processInstanceKey(instance).elementId(elementId).state(ElementInstanceState.ACTIVE))
                .send()
                .join()
                .items()
                .isEmpty();
    }

    private long begun(Scene scene, BpmnModelInstance model, String processId) {
        client().newDeployResourceCommand()
                .addProcessModel(model, processId + ".bpmn")
                .send()
                .join();
        return client().newCreateInstanceCommand()
                .bpmnProcessId(processId)
                .latestVersion()
                .variables(Map.of("consortiumId", scene.id().toString()))
                .send()
                .join()
                .getProcessInstanceKey();
    }

    private CamundaClient client() {
        return scenes.bean(EngineConnection.class).client();
    }
}
