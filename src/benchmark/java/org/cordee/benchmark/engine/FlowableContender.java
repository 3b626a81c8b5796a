package org.cordee.benchmark.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.delegate.event.AbstractFlowableEngineEventListener;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.job.api.AcquiredExternalWorkerJob;

/**
 * Calls Flowable in Java, without HTTP, with its defaults, except that the engines beside the process engine are
 * switched off.
 */
final class FlowableContender implements Contender {

    private static final String WORKER = "benchmark";

    private final ProcessEngine engine;
    private final WorkerPool<AcquiredExternalWorkerJob> workers;

    FlowableContender(HikariDataSource pool, int threads, Runnable ended) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        configuration.setDisableEventRegistry(true);
        configuration.setDisableIdmEngine(true);
        // The Spring Boot starter of Flowable sets it in the same way.
        configuration.setIdGenerator(new StrongUuidGenerator());
        // A completed external job continues in the asynchronous executor, so the executor cannot be switched off.
        configuration.setAsyncExecutorActivate(true);
        configuration.setAsyncExecutorCorePoolSize(threads);
        configuration.setAsyncExecutorMaxPoolSize(threads);
        engine = configuration.buildProcessEngine();
        engine.getRuntimeService().addEventListener(new EndListener(ended));
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream(OneJob.FILE, new ByteArrayInputStream(OneJob.forFlowable()))
                .deploy();
        workers = new WorkerPool<>(threads, this::acquire, job -> engine.getManagementService()
                .createExternalWorkerCompletionBuilder(job.getId(), WORKER)
                .variable("done", true)
                .complete());
    }

    private List<AcquiredExternalWorkerJob> acquire(int atMost) {
        return engine.getManagementService()
                .createExternalWorkerJobAcquireBuilder()
                .topic(JOB, Duration.ofMillis(LEASE_MILLIS))
                .acquireAndLock(atMost, WORKER);
    }

    @Override
    public void startInstance(int number) {
        engine.getRuntimeService().startProcessInstanceByKey(OneJob.ID, Map.of("number", number));
    }

    @Override
    public long endedInHistory() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .finished()
                .count();
    }

    @Override
    public void close() {
        workers.close();
        engine.close();
    }

    /**
     * Reports each end inside its transaction, some milliseconds early: after the commit Flowable would take a second
     * connection while it holds the first, and the pool would be blocked.
     */
    private static final class EndListener extends AbstractFlowableEngineEventListener {

        private final Runnable ended;

        EndListener(Runnable ended) {
            super(Set.of(FlowableEngineEventType.PROCESS_COMPLETED));
            this.ended = ended;
        }

        @Override
        protected void processCompleted(FlowableEngineEntityEvent event) {
            ended.run();
        }
    }
}
