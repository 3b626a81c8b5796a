package org.cordee.process.worker;

import io.camunda.client.api.worker.JobWorker;
import java.util.ArrayList;
import java.util.List;
import org.cordee.process.CamundaClientSettings.Polling;
import org.cordee.process.EngineConnection;
import org.cordee.process.StartPhases;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens one worker for each job type, and closes them before the engine stops. */
@Component
class Workers implements SmartLifecycle {

    private final EngineConnection connection;
    private final List<JobWork> works;
    private final JobRunner runner;
    private final List<JobWorker> open = new ArrayList<>();

    Workers(EngineConnection connection, List<JobWork> works, JobRunner runner) {
        this.connection = connection;
        this.works = works;
        this.runner = runner;
    }

    @Override
    public void start() {
        for (JobWork work : works) {
            Polling polling = connection.settings().worker().of(work.type());
            open.add(connection
                    .client()
                    .newWorker()
                    .jobType(work.type())
                    .handler((client, job) -> runner.run(work, client, job))
                    .timeout(polling.timeout())
                    .maxJobsActive(polling.maxJobsActive())
                    .pollInterval(polling.pollInterval())
                    .requestTimeout(polling.requestTimeout())
                    .streamEnabled(false)
                    .open());
        }
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

    @Override
    public boolean isAutoStartup() {
        return connection.isConfigured();
    }

    @Override
    public int getPhase() {
        return StartPhases.WORKERS;
    }
}
