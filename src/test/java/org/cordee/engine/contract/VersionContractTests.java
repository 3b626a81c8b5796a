package org.cordee.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A model is changed and deployed again under the same version tag: the versions that are called and started. */
class VersionContractTests extends ContractTest {

    private static final String TAG = "1.0.0";

    private String child() {
        return mark + "child";
    }

    private BpmnModelInstance called(String task) {
        return Bpmn.createExecutableProcess(child())
                .versionTag(TAG)
                .startEvent()
                .userTask(task, user -> user.zeebeUserTask())
                .endEvent()
                .done();
    }

    private BpmnModelInstance caller(String before) {
        return process()
                .userTask(before, user -> user.zeebeUserTask())
                .callActivity(
                        "call",
                        call -> call.zeebeProcessId(child())
                                .zeebeBindingType(ZeebeBindingType.versionTag)
                                .zeebeVersionTag(TAG))
                .endEvent("end")
                .done();
    }

    private void deployTogether(BpmnModelInstance caller, BpmnModelInstance called) {
        client.newDeployResourceCommand()
                .addProcessModel(caller, mark + ".bpmn")
                .addProcessModel(called, child() + ".bpmn")
                .execute();
    }

    private void complete(long instance, String element) {
        client.newCompleteUserTaskCommand(task(instance, element).getUserTaskKey())
                .execute();
    }

    private long calledBy(long instance) {
        List<ProcessInstance> called = eventually(
                () -> client.newProcessInstanceSearchRequest()
                        .filter(filter -> filter.parentProcessInstanceKey(instance))
                        .execute()
                        .items(),
                found -> found.size() == 1);
        return called.get(0).getProcessInstanceKey();
    }

    @Test
    void aVersionTagOfSeveralVersionsCallsTheLatestOfThem() {
        deploy(called("first"), child());
        deploy(called("second"), child());
        deploy(caller("before"));

        long instance = start();
        complete(instance, "before");

        assertThat(task(calledBy(instance), "second")).isNotNull();
    }

    /** One changed file creates a new version of every process in the deployment, under the same tag. */
    @Test
    void anInstanceStartedBeforeTheChangeStillFindsItsCalledProcess() {
        deployTogether(caller("before"), called("inner"));
        long instance = start();
        task(instance, "before");
        deployTogether(caller("changed"), called("inner"));

        complete(instance, "before");

        long called = calledBy(instance);
        complete(called, "inner");
        awaitCompleted(instance);
    }

    @Test
    void aVersionWithoutTheTagIsNotCalledThoughItIsLater() {
        deploy(called("tagged"), child());
        deploy(
                Bpmn.createExecutableProcess(child())
                        .versionTag("2.0.0")
                        .startEvent()
                        .userTask("other", user -> user.zeebeUserTask())
                        .endEvent()
                        .done(),
                child());
        deploy(caller("before"));

        long instance = start();
        complete(instance, "before");

        assertThat(task(calledBy(instance), "tagged")).isNotNull();
    }

    @Test
    void anUnknownVersionTagRaisesAnIncident() {
        deploy(
                Bpmn.createExecutableProcess(child())
                        .versionTag("2.0.0")
                        .startEvent()
                        .endEvent()
                        .done(),
                child());
        deploy(caller("before"));

        long instance = start();
        complete(instance, "before");

        assertThat(incident(instance).getElementId()).isEqualTo("call");
    }

    @Test
    void aMessageStartsTheLatestVersionOnly() {
        for (String task : List.of("first", "second", "third")) {
            deploy(Bpmn.createExecutableProcess(mark)
                    .versionTag(TAG)
                    .startEvent("start")
                    .message(mark)
                    .userTask(task, user -> user.zeebeUserTask())
                    .endEvent()
                    .done());
        }

        client.newPublishMessageCommand()
                .messageName(mark)
                .correlationKey("k")
                .timeToLive(Duration.ofMinutes(1))
                .variables(Map.of())
                .execute();

        List<ProcessInstance> started = eventually(
                () -> client.newProcessInstanceSearchRequest()
                        .filter(filter -> filter.processDefinitionId(mark))
                        .execute()
                        .items(),
                found -> !found.isEmpty());
        assertThat(started).singleElement().satisfies(instance -> {
            assertThat(instance.getProcessDefinitionVersion()).isEqualTo(3);
            assertThat(task(instance.getProcessInstanceKey(), "third")).isNotNull();
        });
    }
}
