package org.cordee.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.command.ProblemException;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeploymentContractTests extends ContractTest {

    @Test
    void createsANewVersionOnlyForAChangedFile() {
        BpmnModelInstance first = process().endEvent("end").done();
        long key = deploy(first);
        long again = deploy(first);
        long changed = deploy(process().manualTask("more").endEvent("end").done());

        assertThat(again).isEqualTo(key);
        assertThat(changed).isNotEqualTo(key);
        var latest = eventually(
                        () -> client.newProcessDefinitionSearchRequest()
                                .filter(filter ->
                                        filter.processDefinitionId(mark).isLatestVersion(true))
                                .execute()
                                .items(),
                        found -> found.size() == 1 && found.get(0).getVersion() == 2)
                .get(0);
        assertThat(latest.getProcessDefinitionKey()).isEqualTo(changed);
        assertThat(latest.getResourceName()).isEqualTo(mark + ".bpmn");
    }

    @Test
    void returnsTheModelAsItWasDeployed() {
        BpmnModelInstance model = process()
                .serviceTask("é_work", task -> task.zeebeJobType("x").name("Écrire"))
                .endEvent()
                .done();
        long key = deploy(model);

        String xml =
                eventually(() -> client.newProcessDefinitionGetXmlRequest(key).execute(), found -> true);

        assertThat(xml).isEqualTo(Bpmn.convertToString(model));
    }

    @Test
    void refusesFilesThatAreNoModelAndIncompleteModels() {
        byte[] nonsense = "<nonsense/>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> client.newDeployResourceCommand()
                        .addResourceBytes(nonsense, "broken.bpmn")
                        .execute())
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(400);
                    assertThat(problem.details().getTitle()).isEqualTo("INVALID_ARGUMENT");
                });
        BpmnModelInstance incomplete =
                process().serviceTask("job_WithoutType").endEvent().done();
        assertThatThrownBy(() -> deploy(incomplete)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(400);
            assertThat(problem.details().getDetail()).contains("job_WithoutType");
        });
    }

    @Test
    void findsDefinitionsByVersionTag() {
        long key = deploy(Bpmn.createExecutableProcess(mark)
                .versionTag("v-" + mark)
                .startEvent()
                .endEvent()
                .done());

        List<Long> keys = eventually(
                () -> client
                        .newProcessDefinitionSearchRequest()
                        .filter(filter -> filter.versionTag("v-" + mark))
                        .execute()
                        .items()
                        .stream()
                        .map(definition -> definition.getProcessDefinitionKey())
                        .toList(),
                found -> !found.isEmpty());

        assertThat(keys).containsExactly(key);
    }
}
