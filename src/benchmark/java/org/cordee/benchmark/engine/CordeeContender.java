package org.cordee.benchmark.engine;

import com.zaxxer.hikari.HikariDataSource;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.client.impl.basicauth.BasicAuthCredentialsProviderBuilder;
import java.util.Map;
import org.cordee.engine.api.ConnectorSettings;
import org.cordee.engine.api.EngineFacade;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.process.CamundaClientSettings;
import org.cordee.process.CamundaClientSettings.Polling;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * The product's engine as the product uses it: with Camunda's client, HTTP, the product's polling defaults and its own
 * history.
 */
final class CordeeContender implements Contender {

    private final EmbeddedEngine engine;
    private final EngineFacade facade;
    private final CamundaClient client;
    private final JobWorker worker;

    CordeeContender(HikariDataSource pool, int threads, Runnable ended) {
        engine = new EmbeddedEngine(pool);
        engine.start();
        facade = new EngineFacade(engine, new ConnectorSettings(0, "benchmark", "benchmark", 48));
        facade.start();
        client = CamundaClient.newClientBuilder()
                .preferRestOverGrpc(true)
                .applyEnvironmentVariableOverrides(false)
                .restAddress(facade.address().uri())
                .credentialsProvider(new BasicAuthCredentialsProviderBuilder()
                        .username(facade.address().user())
                        .password(facade.address().password())
                        .build())
                .numJobWorkerExecutionThreads(threads)
                .build();
        client.newDeployResourceCommand()
                .addResourceBytes(OneJob.forCamunda(), OneJob.FILE)
                .send()
                .join();
        Polling polling = new Binder()
                .bindOrCreate("camunda.client", CamundaClientSettings.class)
                .worker()
                .defaults();
        worker = client.newWorker()
                .jobType(JOB)
                .handler((jobs, job) -> {
                    jobs.newCompleteCommand(job)
                            .variables(Map.of("done", true))
                            .send()
                            .join();
                    ended.run();
                })
                .timeout(polling.timeout())
                .maxJobsActive(polling.maxJobsActive())
                .pollInterval(polling.pollInterval())
                .requestTimeout(polling.requestTimeout())
                .streamEnabled(false)
                .open();
    }

    @Override
    public void startInstance(int number) {
        client.newCreateInstanceCommand()
                .bpmnProcessId(OneJob.ID)
                .latestVersion()
                .variables(Map.of("number", number))
                .send()
                .join();
    }

    @Override
    public long endedInHistory() {
        return engine.processEngine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .finished()
                .count();
    }

    @Override
    public void close() {
        worker.close();
        client.close();
        facade.stop();
        engine.close();
    }
}
