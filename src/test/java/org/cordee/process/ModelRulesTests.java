package org.cordee.process;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests rules of modelling whose violation would show only when a user is blocked. */
class ModelRulesTests {

    static Iterable<Models.Read> models() {
        return Models.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void hasTheNameOfItsFileAndAVersionTag(Models.Read read) {
        Process process = read.model().getModelElementById(read.file().replace(".bpmn", ""));

        assertThat(process).isNotNull();
        assertThat(process.isExecutable()).isTrue();
        assertThat(read.versionTag()).isNotBlank();
    }

    /** A task without candidate groups would be visible to all users in Camunda. */
    @ParameterizedTest
    @MethodSource("models")
    void givesEveryUserTaskItsGroupAndItsDueDate(Models.Read read) {
        assertThat(read.all(io.camunda.zeebe.model.bpmn.instance.UserTask.class))
                .allSatisfy(task -> {
                    assertThat(task.getSingleExtensionElement(ZeebeUserTask.class))
                            .isNotNull();
                    assertThat(task.getSingleExtensionElement(ZeebeAssignmentDefinition.class)
                                    .getCandidateGroups())
                            .as("candidate groups of %s", task.getId())
                            .startsWith("=[");
                    assertThat(task.getSingleExtensionElement(ZeebeTaskSchedule.class)
                                    .getDueDate())
                            .as("due date of %s", task.getId())
                            .startsWith("=");
                });
    }

    /** A pinned clock fires a repeating timer once and drops the rest; two dates that a job computed are safe. */
    @ParameterizedTest
    @MethodSource("models")
    void waitsForDatesAndNeverRepeats(Models.Read read) {
        assertThat(read.all(TimerEventDefinition.class)).allSatisfy(timer -> {
            assertThat(timer.getTimeCycle()).isNull();
            assertThat(timer.getTimeDuration()).isNull();
            assertThat(timer.getTimeDate().getTextContent()).startsWith("=");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void callsOtherModelsByVersionTagAndKeepsVariablesApart(Models.Read read) {
        assertThat(read.all(ZeebeCalledElement.class)).allSatisfy(called -> {
            assertThat(called.getBindingType()).isEqualTo(ZeebeBindingType.versionTag);
            assertThat(called.getVersionTag()).isNotBlank();
            assertThat(called.isPropagateAllChildVariablesEnabled()).isFalse();
            assertThat(called.isPropagateAllParentVariablesEnabled()).isFalse();
        });
    }

    /** Otherwise a called model could change its tag while its callers still get the former one. */
    @ParameterizedTest
    @MethodSource("inForce")
    void callsTheModelsInForceByTheirVersionTag(Models.Read read) {
        Map<String, String> tags =
                Models.inForce().stream().collect(toMap(Models.Read::processId, Models.Read::versionTag));

        assertThat(read.all(ZeebeCalledElement.class))
                .allSatisfy(called -> assertThat(called.getVersionTag()).isEqualTo(tags.get(called.getProcessId())));
    }

    static Iterable<Models.Read> inForce() {
        return Models.inForce();
    }

    /** The inbox finds the tasks of a consortium, a need, an introduction or a support request by this variable. */
    @ParameterizedTest
    @MethodSource("models")
    void passesTheIdOfItsRootToEveryCalledModel(Models.Read read) {
        String root = read.rootVariable();

        assertThat(read.all(CallActivity.class))
                .allSatisfy(call -> assertThat(call.getSingleExtensionElement(ZeebeIoMapping.class)
                                .getInputs())
                        .anyMatch(input -> input.getTarget().equals(root)
                                && input.getSource().equals("=" + root)));
    }

    /** The tasks of an instance that named two roots would be listed at the wrong one. */
    @ParameterizedTest
    @MethodSource("models")
    void namesOneRootAtMost(Models.Read read) {
        assertThat(read.rootsNamed()).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesEveryElementByKindAndAct(Models.Read read) {
        assertThat(read.all(FlowNode.class))
                .allSatisfy(element -> assertThat(element.getId())
                        .matches("(start|end|task|job|call|sub|gateway|timer|message|flow)_[A-Z][A-Za-z]+"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void catchesNoErrorsBecauseTheDomainAnswersWithFlags(Models.Read read) {
        assertThat(read.all(io.camunda.zeebe.model.bpmn.instance.Error.class)).isEmpty();
        assertThat(read.all(BoundaryEvent.class))
                .allSatisfy(event -> assertThat(event.getEventDefinitions()).hasSize(1));
    }
}
