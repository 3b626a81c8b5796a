package org.cordee.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.search.enums.IncidentErrorType;
import io.camunda.client.api.search.enums.IncidentState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IncidentContractTests extends ContractTest {

    private long failAtAGateway() {
        deploy(process()
                .serviceTask("work", work -> work.zeebeJobType(mark + ".work"))
                .exclusiveGateway("good")
                .conditionExpression("missing")
                .endEvent("end")
                .moveToNode("good")
                .conditionExpression("not(missing)")
                .endEvent("other")
                .done());
        long instance = start();
        complete(mark + ".work", Map.of());
        return instance;
    }

    @Test
    void acceptsACompletionAndRaisesTheIncidentAtTheGatewayThatCannotDecide() {
        long instance = failAtAGateway();

        var incident = incident(instance);
        assertThat(incident.getElementId()).isEqualTo("good");
        assertThat(incident.getErrorType())
                .isIn(IncidentErrorType.EXTRACT_VALUE_ERROR, IncidentErrorType.CONDITION_ERROR);
        awaitElement(instance, "work", 1);
        eventually(() -> client.newProcessInstanceGetRequest(instance).execute(), found -> found.getHasIncident());

        client.newSetVariablesCommand(instance)
                .variables(Map.of("missing", true))
                .execute();
        client.newResolveIncidentCommand(incident.getIncidentKey()).execute();

        awaitCompleted(instance);
        eventually(
                () -> client.newIncidentGetRequest(incident.getIncidentKey()).execute(),
                found -> found.getState() == IncidentState.RESOLVED);
    }

    @Test
    void raisesTheIncidentAgainWhenNothingWasRepaired() {
        long instance = failAtAGateway();
        long first = incident(instance).getIncidentKey();

        client.newResolveIncidentCommand(first).execute();

        eventually(
                () -> client.newIncidentSearchRequest()
                        .filter(filter -> filter.processInstanceKey(instance).state(IncidentState.ACTIVE))
                        .execute()
                        .items(),
                found -> found.size() == 1 && found.get(0).getIncidentKey() != first);
    }

    @Test
    void raisesTheIncidentAtATaskWhoseMappingFails() {
        deploy(process()
                .serviceTask(
                        "work",
                        work -> work.zeebeJobType(mark + ".work")
                                .zeebeInputExpression("assert(missing, missing != null)", "needed"))
                .endEvent("end")
                .done());
        long instance = start();

        var incident = incident(instance);
        assertThat(incident.getElementId()).isEqualTo("work");
        assertThat(incident.getErrorType()).isEqualTo(IncidentErrorType.IO_MAPPING_ERROR);

        client.newSetVariablesCommand(instance).variables(Map.of("missing", 7)).execute();
        client.newResolveIncidentCommand(incident.getIncidentKey()).execute();
        assertThat(job(mark + ".work").getVariablesAsMap()).containsEntry("needed", 7);
    }

    @Test
    void namesTheMultiInstanceElementWhenItsCollectionIsNoList() {
        deploy(process()
                .userTask(
                        "each",
                        task -> task.zeebeUserTask()
                                .multiInstance(body -> body.parallel().zeebeInputCollectionExpression("missing")))
                .endEvent("end")
                .done());

        assertThat(incident(start()).getElementId()).isEqualTo("each");
    }
}
