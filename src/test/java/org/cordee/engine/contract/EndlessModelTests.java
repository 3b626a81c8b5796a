package org.cordee.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.Incident;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models that would never end, each alone and all at once: they become incidents, and others are served meanwhile. */
class EndlessModelTests extends ContractTest {

    private static final Duration LONG = Duration.ofMinutes(4);

    /** Runs over all combinations of four numbers, which takes longer than an expression may run. */
    private static final String ENDLESS = "some a in xs satisfies some b in xs satisfies some c in xs satisfies"
            + " some d in xs satisfies a + b + c + d < 0";

    private EmbeddedCluster cluster;

    @BeforeEach
    void onlyEmbedded() {
        Assumptions.assumeTrue(ClusterUnderTest.underTest() instanceof EmbeddedCluster);
        cluster = (EmbeddedCluster) ClusterUnderTest.underTest();
    }

    private long startLoop() {
        deploy(
                Bpmn.createExecutableProcess(mark + "loop")
                        .startEvent("start")
                        .exclusiveGateway("again")
                        .manualTask("pass")
                        .connectTo("again")
                        .done(),
                mark + "loop");
        return start(mark + "loop", Map.of());
    }

    private long startDecidingLoop() {
        deploy(
                Bpmn.createExecutableProcess(mark + "decide")
                        .startEvent("start")
                        .exclusiveGateway("again")
                        .defaultFlow()
                        .endEvent("end")
                        .moveToNode("again")
                        .conditionExpression("true")
                        .manualTask("pass")
                        .connectTo("again")
                        .done(),
                mark + "decide");
        return start(mark + "decide", Map.of());
    }

    private long startSelfCall() {
        deploy(
                Bpmn.createExecutableProcess(mark + "self")
                        .startEvent("start")
                        .callActivity("call", call -> call.zeebeProcessId(mark + "self"))
                        .endEvent("end")
                        .done(),
                mark + "self");
        return start(mark + "self", Map.of());
    }

    private long startEndlessExpression() {
        deploy(
                Bpmn.createExecutableProcess(mark + "feel")
                        .startEvent("start")
                        .scriptTask(
                                "compute",
                                script -> script.zeebeExpression(ENDLESS).zeebeResultVariable("result"))
                        .endEvent("end")
                        .done(),
                mark + "feel");
        return start(
                mark + "feel", Map.of("xs", IntStream.range(0, 3_000).boxed().toList()));
    }

    private long start(String process, Map<String, Object> variables) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(variables)
                .execute()
                .getProcessInstanceKey();
    }

    private List<Incident> incidentsUnder(long instance) {
        return client.newIncidentsByProcessInstanceSearchRequest(instance)
                .filter(filter -> filter.state(IncidentState.ACTIVE))
                .execute()
                .items();
    }

    private Incident incidentUnder(long instance) {
        return org.awaitility.Awaitility.await()
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> incidentsUnder(instance), found -> !found.isEmpty())
                .get(0);
    }

    private void cancel(long instance) {
        client.newCancelInstanceCommand(instance).requestTimeout(LONG).execute();
        awaitState(instance, ProcessInstanceState.TERMINATED);
    }

    @Test
    void raisesAnIncidentForALoopThatNeverWaits() {
        long instance = startLoop();

        assertThat(incidentUnder(instance).getErrorMessage()).contains("without waiting");
        cancel(instance);
    }

    @Test
    void raisesAnIncidentForALoopThroughAGatewayThatAlwaysDecidesAlike() {
        long instance = startDecidingLoop();

        assertThat(incidentUnder(instance).getErrorMessage()).contains("without waiting");
        cancel(instance);
    }

    @Test
    void raisesAnIncidentForAForkThatDoublesItselfAtTheStart() {
        var builder = Bpmn.createExecutableProcess(mark).startEvent("start").parallelGateway("fork0");
        for (int i = 0; i < 20; i++) {
            builder = builder.exclusiveGateway("merge" + i)
                    .moveToNode("fork" + i)
                    .connectTo("merge" + i)
                    .parallelGateway("fork" + (i + 1));
        }
        deploy(builder.endEvent("end").done());

        long instance = start();

        assertThat(incidentUnder(instance).getErrorMessage()).contains("to end or to wait");
        cancel(instance);
    }

    @Test
    void raisesAnIncidentAtTheCallDepthAndCancelsTheWholeChain() {
        long instance = startSelfCall();

        assertThat(incidentUnder(instance).getErrorMessage()).contains("call depth");
        cancel(instance);
        assertThat(client.newProcessInstanceSearchRequest()
                        .filter(filter ->
                                filter.processDefinitionId(mark + "self").state(ProcessInstanceState.ACTIVE))
                        .execute()
                        .page()
                        .totalItems())
                .isZero();
    }

    @Test
    void raisesAnIncidentForAnExpressionThatDoesNotEndOrWhoseResultIsHuge() {
        long endless = startEndlessExpression();
        StringBuilder doubling = new StringBuilder("{v0: [1,1]");
        for (int i = 1; i < 40; i++) {
            doubling.append(", v")
                    .append(i)
                    .append(": [v")
                    .append(i - 1)
                    .append(",v")
                    .append(i - 1)
                    .append("]");
        }
        deploy(process()
                .scriptTask(
                        "compute",
                        script -> script.zeebeExpression(doubling + "}.v39").zeebeResultVariable("result"))
                .endEvent("end")
                .done());
        long huge = start();

        assertThat(incidentUnder(endless).getErrorMessage()).contains("stopped");
        assertThat(incidentUnder(huge).getErrorMessage()).contains("values");
        cancel(endless);
        cancel(huge);
    }

    @Test
    void refusesARangeOfUnknownSizeAtDeployment() {
        assertThatThrownBy(() -> deploy(process()
                        .scriptTask(
                                "compute",
                                script -> script.zeebeExpression("for i in 1..n return i")
                                        .zeebeResultVariable("result"))
                        .endEvent("end")
                        .done()))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(400);
                    assertThat(problem.details().getDetail())
                            .contains("compute")
                            .contains("not known");
                });
    }

    @Test
    void servesOthersWhileThreeEndlessModelsRunAndDoesNotRunThemAgainAfterARestart() {
        deploy(process()
                .serviceTask("work", work -> work.zeebeJobType(mark + ".work"))
                .exclusiveGateway("good")
                .defaultFlow()
                .endEvent("end")
                .moveToNode("good")
                .conditionExpression("not(true)")
                .endEvent("other")
                .done());
        List<Long> endless = List.of(startDecidingLoop(), startSelfCall(), startEndlessExpression());

        for (int i = 0; i < 5; i++) {
            assertThat(client.newTopologyRequest().execute().getClusterSize()).isEqualTo(1);
            long instance = start();
            complete(mark + ".work", Map.of());
            awaitCompleted(instance);
        }
        List<Long> incidents = endless.stream()
                .map(this::incidentUnder)
                .map(Incident::getIncidentKey)
                .toList();
        client.close();
        cluster.restart();
        client = cluster.connect();

        long instance = start();
        complete(mark + ".work", Map.of());
        awaitCompleted(instance);
        assertThat(endless.stream()
                        .map(this::incidentsUnder)
                        .map(found -> found.get(0).getIncidentKey()))
                .as("the same incidents: nothing was run again")
                .isEqualTo(incidents);
        endless.forEach(this::cancel);
    }
}
