package org.cordee.process.worker;

import io.camunda.client.api.worker.BackoffSupplier;
import io.camunda.client.api.worker.JobWorker;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cordee.process.CamundaClientSettings.Polling;
import org.cordee.process.EngineConnection;
import org.cordee.process.StartPhases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens one worker for each job type, and closes them before the engine stops. */
@Component
class WorkerLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLifecycle.class);
    private static final BackoffSupplier BACKOFF =
            BackoffSupplier.newBackoffBuilder().build();

    private final EngineConnection connection;
    private final List<ModelWorkers> models;
    private final JobRunner runner;
    private final List<JobWorker> open = new CopyOnWriteArrayList<>();

    WorkerLifecycle(EngineConnection connection, List<ModelWorkers> models, JobRunner runner) {
        this.connection = connection;
        this.models = models;
        this.runner = runner;
    }

    @Override
    public void start() {
        models.forEach(model -> model.byType().forEach(this::open));
    }

    private void open(String type, JobWork work) {
        Polling polling = connection.settings().worker().of(type);
        open.add(connection
                .client()
                .newWorker()
                .jobType(type)
                .handler((client, job) -> runner.run(work, client, job))
                .timeout(polling.timeout())
                .maxJobsActive(polling.maxJobsActive())
                .pollInterval(polling.pollInterval())
                .requestTimeout(polling.requestTimeout())
                .streamEnabled(false)
                .backoffSupplier(wait -> reported(type, BACKOFF.supplyRetryDelay(wait)))
                .open());
    }

    /** Logs a failed poll in one line; the client itself would log it with its whole stack. */
    private static long reported(String type, long nextMillis) {
        LOG.warn("jobs could not be polled, trying again type={} in={} ms", type, nextMillis);
        return nextMillis;
    }

    @Override
    public void stop() {
        open.forEach(JobWorker::close);
        open.clear();
    }

    @Override
    public boolean isRunning() {
        return !open.isEmpty();
    }

    /** Returns true while there are workers and all of them are open. */
    boolean isWorking() {
        List<JobWorker> now = List.copyOf(open);
        return !now.isEmpty() && now.stream().allMatch(JobWorker::isOpen);
    }

    @Override
    public boolean isAutoStartup() {
        return connection.isConfigured();
    }

    @Override
    public int getPhase() {
        return StartPhases.WORKERS;
    }
}
