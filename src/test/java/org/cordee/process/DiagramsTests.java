package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DiagramsTests {

    private static Diagram read(String page) {
        String xml = Bpmn.convertToString(Bpmn.createExecutableProcess("sample")
                .name("Essai")
                .startEvent()
                .userTask(
                        "task_First",
                        task -> task.name("Choisir")
                                .zeebeUserTask()
                                .zeebeFormKey(page)
                                .zeebeCandidateGroups("=[\"platform-coordinator\"]"))
                .serviceTask("job_Second", job -> job.name("Classer").zeebeJobType("sample.second"))
                .endEvent()
                .done());
        return Diagrams.read(new ModelFile("sample.bpmn", xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void saysWhatAProcessIsAboutByTheVariableThatItsModelNames() {
        assertThat(read("/needs/{needId}/list").rootKind()).isEqualTo(ProcessRoot.Kind.NEED);
        assertThat(read("/introductions/{introductionId}").rootKind()).isEqualTo(ProcessRoot.Kind.INTRODUCTION);
        assertThat(read("/consortia/{consortiumId}/slots").rootKind()).isEqualTo(ProcessRoot.Kind.CONSORTIUM);
    }

    /** A model that is only called by others may name none. */
    @Test
    void takesAModelThatNamesNoRootForOneOfAConsortium() {
        assertThat(read("/sections/{sectionId}").rootKind()).isEqualTo(ProcessRoot.Kind.CONSORTIUM);
    }

    @Test
    void knowsWhoMayDoATask() {
        assertThat(read("/needs/{needId}/list").steps())
                .containsExactly(
                        new Diagram.Step("task_First", "Choisir", "userTask", "=[\"platform-coordinator\"]"),
                        new Diagram.Step("job_Second", "Classer", "serviceTask", ""));
    }
}
