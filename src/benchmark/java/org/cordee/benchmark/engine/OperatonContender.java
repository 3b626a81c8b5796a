package org.cordee.benchmark.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineConfiguration;
import org.operaton.bpm.engine.externaltask.LockedExternalTask;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * Calls Operaton in Java, without HTTP, with its defaults, except that unused parts are off and its history is as
 * detailed as the product's.
 */
final class OperatonContender implements Contender {

    private static final String WORKER = "benchmark";

    private final ProcessEngine engine;
    private final WorkerPool<LockedExternalTask> workers;

    OperatonContender(HikariDataSource pool, int threads, Runnable ended) {
        StandaloneProcessEngineConfiguration configuration = new WithoutDecisions();
        configuration.setDataSource(pool);
        configuration.setDatabaseType("mariadb");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_AUDIT);
        configuration.setEnforceHistoryTimeToLive(false);
        // The Spring Boot starter sets it in the same way; the other default takes a second connection and blocks on
        // this pool.
        configuration.setIdGenerator(new StrongUuidGenerator());
        // This process has no work for the job executor; without it the baseline is faster.
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream(OneJob.FILE, new ByteArrayInputStream(OneJob.forOperaton()))
                .deploy();
        workers = new WorkerPool<>(threads, this::fetch, task -> {
            engine.getExternalTaskService().complete(task.getId(), WORKER, Map.of("done", true));
            ended.run();
        });
    }

    private List<LockedExternalTask> fetch(int atMost) {
        return engine.getExternalTaskService()
                .fetchAndLock(atMost, WORKER)
                .topic(JOB, LEASE_MILLIS)
                .execute();
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

    /** The decision engine's expression language is not on the product's classpath. */
    private static final class WithoutDecisions extends StandaloneProcessEngineConfiguration {

        WithoutDecisions() {
            setDmnEnabled(false);
            setCmmnEnabled(false);
        }

        @Override
        protected void initDmnEngine() {}
    }
}
