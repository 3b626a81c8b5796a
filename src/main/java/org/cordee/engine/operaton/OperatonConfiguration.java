package org.cordee.engine.operaton;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.operaton.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.operaton.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.operaton.bpm.engine.impl.cfg.DefaultBpmnParseFactory;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.operaton.bpm.engine.impl.form.deployer.OperatonFormDefinitionDeployer;
import org.operaton.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.operaton.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.operaton.bpm.engine.impl.persistence.entity.OperatonFormDefinitionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.operaton.bpm.engine.runtime.Incident;

/** Configures Operaton; each line that is not obvious has a comment that says what it prevents. */
final class OperatonConfiguration extends StandaloneProcessEngineConfiguration {

    /**
     * Longer than any job runs: under a pinned clock a lock never expires, and a jump of the clock expires it too
     * early. Locks left by a crash are released at startup.
     */
    private static final int STEP_LOCK_MILLIS = Integer.MAX_VALUE;

    OperatonConfiguration(
            DataSource dataSource, FeelExpressions expressions, CommitListeners signals, EngineLimits limits) {
        setProcessEngineName("cordee");
        setDataSource(dataSource);
        setDatabaseType("mariadb");
        setDatabaseSchemaUpdate(DB_SCHEMA_UPDATE_TRUE);
        setIdGenerator(new TimeKeyGenerator());
        setExpressionManager(expressions);
        // Operaton adds to this list, so it must be mutable.
        setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new ZeebeParseListener(expressions, limits))));
        variableSerializers = new DefaultVariableSerializers()
                .addSerializer(new JsonSerializer())
                .addSerializer(new JsonSerializer.Null());
        setCustomSessionFactories(EntityManagers.factories(signals));
        setCustomJobHandlers(List.of(new ResumeJobHandler()));
        setCustomHistoryLevels(List.of(new ReducedHistoryLevel()));
        setHistory(ReducedHistoryLevel.NAME);
        setHistoryEventProducer(new ScopedHistoryProducer());
        setIncidents();
        setUnused();
        setSteps();
    }

    private void setIncidents() {
        setCustomIncidentHandlers(List.of(
                new CamundaIncidentHandler(Incident.FAILED_JOB_HANDLER_TYPE, IncidentFailure.Kind.UNKNOWN),
                new CamundaIncidentHandler(Incident.EXTERNAL_TASK_HANDLER_TYPE, IncidentFailure.Kind.JOB_NO_RETRIES)));
        // An uncaught error would silently end the branch.
        setEnableExceptionsAfterUnhandledBpmnError(true);
        // A failed expression does not get better by itself: the incident stands at the first failure, as in Camunda.
        setDefaultNumberOfRetries(1);
        setFailedJobCommandFactory((step, failure) -> TransactionConflict.isConflict(failure)
                ? TransactionConflict.unlock(step)
                : new DefaultJobRetryCmd(step, failure));
        // Camunda evaluates no output of an element that was interrupted.
        setSkipOutputMappingOnCanceledActivities(true);
    }

    private void setUnused() {
        setDmnEnabled(false);
        setCmmnEnabled(false);
        setAuthorizationEnabled(false);
        setTenantCheckEnabled(false);
        setMetricsEnabled(false);
        setDbMetricsReporterActivate(false);
        setTaskMetricsEnabled(false);
        setHistoryCleanupEnabled(false);
        setEnforceHistoryTimeToLive(false);
        setJobExecutorDeploymentAware(false);
        // Refusals are answers, not errors; a real failure becomes an incident.
        setEnableCmdExceptionLogging(false);
    }

    private void setSteps() {
        DefaultJobExecutor executor = new OperatonJobExecutor(dataSource);
        // By default the executor looks for due timers only every 5 to 60 seconds.
        executor.setWaitTimeInMillis(200);
        executor.setMaxWait(500);
        executor.setWaitIncreaseFactor(1.5f);
        executor.setMaxJobsPerAcquisition(8);
        executor.setQueueSize(32);
        executor.setCorePoolSize(4);
        executor.setMaxPoolSize(8);
        executor.setBackoffTimeInMillis(25);
        executor.setMaxBackoff(400);
        executor.setLockTimeInMillis(STEP_LOCK_MILLIS);
        setJobExecutor(executor);
        setJobExecutorActivate(false);
    }

    /** Reads the SQL of all statements ahead, which is most of the engine's start and needs no connection. */
    void readMappings() {
        initDataSource();
        initTransactionFactory();
        initSqlSessionFactory();
    }

    /**
     * Skips Operaton's DMN engine: decision tables are evaluated outside, and it would need the expression language
     * that is left out here.
     */
    @Override
    protected void initDmnEngine() {}

    @Override
    protected BpmnDeployer getBpmnDeployer() {
        BpmnDeployer deployer = new NumericBpmnDeployer();
        deployer.setExpressionManager(expressionManager);
        deployer.setIdGenerator(idGenerator);
        BpmnParser parser = new BpmnParser(expressionManager, new DefaultBpmnParseFactory());
        parser.getParseListeners().addAll(getDefaultBPMNParseListeners());
        parser.getParseListeners().addAll(getCustomPostBPMNParseListeners());
        deployer.setBpmnParser(parser);
        return deployer;
    }

    @Override
    protected OperatonFormDefinitionDeployer getOperatonFormDeployer() {
        OperatonFormDefinitionDeployer deployer = new NumericFormDeployer();
        deployer.setIdGenerator(idGenerator);
        return deployer;
    }

    /**
     * Writes numeric definition keys: Camunda's clients expect a number where Operaton would write {@code
     * key:version:number}.
     */
    private static final class NumericBpmnDeployer extends BpmnDeployer {

        @Override
        protected String generateDefinitionId(
                DeploymentEntity deployment, ProcessDefinitionEntity added, ProcessDefinitionEntity latest) {
            return idGenerator.getNextId();
        }

        /**
         * Always returns false: in Camunda one message may start several processes, and Operaton would refuse the
         * second.
         */
        @Override
        protected boolean isSameMessageStartEventSubscriptionAlreadyPresent(
                EventSubscriptionDeclaration declaration, String tenantId) {
            return false;
        }
    }

    private static final class NumericFormDeployer extends OperatonFormDefinitionDeployer {

        @Override
        protected String generateDefinitionId(
                DeploymentEntity deployment, OperatonFormDefinitionEntity added, OperatonFormDefinitionEntity latest) {
            return idGenerator.getNextId();
        }
    }
}
