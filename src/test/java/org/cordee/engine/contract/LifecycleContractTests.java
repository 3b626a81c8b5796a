package org.cordee.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** One instance through a job, a message and a user task. */
class LifecycleContractTests extends ContractTest {

    @Test
    void carriesAnInstanceFromStartThroughJobMessageAndUserTaskToItsEnd() {
        deploy(process()
                .serviceTask("work", work -> work.zeebeJobType(mark + ".work"))
                .intermediateCatchEvent(
                        "wait",
                        wait -> wait.message(
                                message -> message.name(mark + ".told").zeebeCorrelationKeyExpression("id")))
                .userTask("decide", decide -> decide.zeebeUserTask().zeebeCandidateGroups("deciders"))
                .endEvent("end")
                .done());
        long instance = start(Map.of("id", mark));

        complete(mark + ".work", Map.of("answer", 42));
        client.newPublishMessageCommand()
                .messageName(mark + ".told")
                .correlationKey(mark)
                .timeToLive(PATIENCE)
                .variables(Map.of("told", true))
                .execute();
        var task = task(instance, "decide");
        assertThat(task.getCandidateGroups()).containsExactly("deciders");
        client.newCompleteUserTaskCommand(task.getUserTaskKey())
                .variables(Map.of("decided", "yes"))
                .execute();

        awaitCompleted(instance);
    }
}
