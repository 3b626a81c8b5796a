package org.cordee.engine.operaton;

import com.zaxxer.hikari.HikariDataSource;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.cordee.platform.DatabaseAddress;
import org.cordee.platform.TestDatabase;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.externaltask.ExternalTask;
import org.operaton.bpm.engine.history.HistoricVariableInstance;
import org.operaton.bpm.engine.runtime.Incident;
import org.operaton.bpm.engine.task.Task;
import org.springframework.boot.SpringApplication;

/** The one engine of a test JVM, with helper functions. */
public final class TestEngine {

    public static final int POOL_SIZE = 8;
    private static final String SCHEMA = TestDatabase.schema("engine_core");
    private static final DatabaseAddress DATABASE = TestDatabase.withEmpty(SCHEMA);
    private static final EmbeddedEngine ENGINE = engine();

    private TestEngine() {}

    public static EmbeddedEngine engine(HikariDataSource dataSource) {
        return new EmbeddedEngine(dataSource);
    }

    public static EmbeddedEngine get() {
        ENGINE.start();
        return ENGINE;
    }

    static HikariDataSource pool() {
        return new EngineDatabase(DATABASE.jdbcUrl(SCHEMA), DATABASE.user(), DATABASE.password(), POOL_SIZE, null, null)
                .open();
    }

    private static EmbeddedEngine engine() {
        EmbeddedEngine engine = new EmbeddedEngine(pool());
        SpringApplication.getShutdownHandlers().add(engine::stop);
        engine.start();
        return engine;
    }

    public static RuntimeService runtime() {
        return get().processEngine().getRuntimeService();
    }

    public static DeployedResources deploy(BpmnModelInstance model) {
        return deploy(Bpmn.convertToString(model));
    }

    public static DeployedResources deploy(String bpmn) {
        return get().deployments()
                .deploy(List.of(new ModelResource("test.bpmn", bpmn.getBytes(StandardCharsets.UTF_8))));
    }

    public static String start(String processId, Map<String, Object> variables) {
        return runtime().startProcessInstanceByKey(processId, variables).getId();
    }

    /** Deploys the model's only process and starts it. */
    public static String run(BpmnModelInstance model, Map<String, Object> variables) {
        return start(deploy(model).processes().get(0).id(), variables);
    }

    /** Cancels an instance. A job that runs at that moment may lock the same rows first, so it is repeated. */
    static void cancel(String instance) {
        soon().ignoreExceptions().until(() -> {
            runtime().deleteProcessInstance(instance, "test over");
            return true;
        });
    }

    public static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
    }

    public static ExternalTask job(String instance, String element) {
        return soon().until(
                        () -> get().processEngine()
                                .getExternalTaskService()
                                .createExternalTaskQuery()
                                .processInstanceId(instance)
                                .activityId(element)
                                .list(),
                        jobs -> !jobs.isEmpty())
                .get(0);
    }

    public static List<ExternalTask> jobs(String instance) {
        return get().processEngine()
                .getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(instance)
                .orderById()
                .asc()
                .list();
    }

    public static void complete(String instance, String element, Map<String, Object> variables) {
        get().commands().completeJob(job(instance, element).getId(), variables);
    }

    public static Task task(String instance, String element) {
        return soon().until(
                        () -> get().processEngine()
                                .getTaskService()
                                .createTaskQuery()
                                .processInstanceId(instance)
                                .taskDefinitionKey(element)
                                .list(),
                        tasks -> !tasks.isEmpty())
                .get(0);
    }

    public static Incident incident(String instance) {
        return soon().until(
                        () -> runtime()
                                .createIncidentQuery()
                                .processInstanceId(instance)
                                .list(),
                        incidents -> !incidents.isEmpty())
                .get(0);
    }

    public static boolean isEnded(String instance) {
        return runtime()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                == 0;
    }

    public static void untilWaitsForMessage(String instance) {
        soon().until(() -> runtime()
                        .createEventSubscriptionQuery()
                        .processInstanceId(instance)
                        .count()
                == 1);
    }

    public static void untilEnded(String instance) {
        soon().until(() -> isEnded(instance));
    }

    /** Returns a variable of the process instance itself, running or ended. */
    public static Object variable(String instance, String name) {
        return get()
                .processEngine()
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(name)
                .list()
                .stream()
                .filter(variable -> instance.equals(variable.getExecutionId()))
                .map(HistoricVariableInstance::getValue)
                .findFirst()
                .orElse(null);
    }

    public static boolean hasPassed(String instance, String element) {
        return get().processEngine()
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId(element)
                        .finished()
                        .count()
                > 0;
    }
}
