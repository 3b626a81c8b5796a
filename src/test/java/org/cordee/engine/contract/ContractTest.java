package org.cordee.engine.contract;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.Incident;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.StartEventBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Base class of the contract tests: a client, unique names, and polling for a cluster whose searches lag. */
abstract class ContractTest {

    static final Duration PATIENCE = Duration.ofSeconds(15);

    protected CamundaClient client;

    /** Different for each test, so that nothing left in a cluster disturbs the next run. */
    protected String mark;

    @BeforeEach
    void connect() {
        client = ClusterUnderTest.underTest().connect();
        mark = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    @AfterEach
    void disconnect() {
        client.newProcessInstanceSearchRequest()
                .filter(filter ->
                        filter.processDefinitionId(id -> id.like(mark + "*")).state(ProcessInstanceState.ACTIVE))
                .execute()
                .items()
                .forEach(instance -> {
                    if (instance.getParentProcessInstanceKey() == null) {
                        client.newCancelInstanceCommand(instance.getProcessInstanceKey())
                                .execute();
                    }
                });
        client.close();
    }

    protected StartEventBuilder process() {
        return Bpmn.createExecutableProcess(mark).startEvent("start");
    }

    protected long deploy(BpmnModelInstance model) {
        return deploy(model, mark);
    }

    protected long deploy(BpmnModelInstance model, String name) {
        return client.newDeployResourceCommand()
                .addProcessModel(model, name + ".bpmn")
                .execute()
                .getProcesses()
                .get(0)
                .getProcessDefinitionKey();
    }

    protected long start(Map<String, Object> variables) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId(mark)
                .latestVersion()
                .variables(variables)
                .execute()
                .getProcessInstanceKey();
    }

    protected long start() {
        return start(Map.of());
    }

    protected List<ActivatedJob> activate(String type, int most, Duration lease) {
        return client.newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(most)
                .timeout(lease)
                .requestTimeout(Duration.ofSeconds(3))
                .execute()
                .getJobs();
    }

    /** Waits for the next job of a type and returns it. */
    protected ActivatedJob job(String type) {
        return eventually(() -> activate(type, 1, Duration.ofMinutes(5)), jobs -> !jobs.isEmpty())
                .get(0);
    }

    protected void complete(String type, Map<String, Object> variables) {
        client.newCompleteCommand(job(type)).variables(variables).execute();
    }

    protected UserTask task(long instance, String element) {
        return eventually(
                        () -> client.newUserTaskSearchRequest()
                                .filter(filter -> filter.processInstanceKey(instance)
                                        .elementId(element)
                                        .state(UserTaskState.CREATED))
                                .execute()
                                .items(),
                        tasks -> !tasks.isEmpty())
                .get(0);
    }

    protected Incident incident(long instance) {
        return eventually(
                        () -> client.newIncidentSearchRequest()
                                .filter(filter -> filter.processInstanceKey(instance)
                                        .state(io.camunda.client.api.search.enums.IncidentState.ACTIVE))
                                .execute()
                                .items(),
                        incidents -> !incidents.isEmpty())
                .get(0);
    }

    protected void awaitState(long instance, ProcessInstanceState state) {
        eventually(
                () -> client.newProcessInstanceSearchRequest()
                        .filter(filter -> filter.processInstanceKey(instance))
                        .execute()
                        .items(),
                found -> found.size() == 1 && found.get(0).getState() == state);
    }

    protected void awaitCompleted(long instance) {
        awaitState(instance, ProcessInstanceState.COMPLETED);
    }

    /** Waits until an element of this id has been entered this many times. */
    protected void awaitElement(long instance, String element, int times) {
        eventually(
                () -> client.newElementInstanceSearchRequest()
                        .filter(filter -> filter.processInstanceKey(instance).elementId(element))
                        .execute()
                        .items(),
                found -> found.size() == times);
    }

    protected static <T> T eventually(Supplier<T> reading, Function<T, Boolean> wanted) {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(reading::get, wanted::apply);
    }
}
