package org.cordee.process;

import io.camunda.client.api.command.ClientHttpException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deploys all models together when the server starts. Unchanged files change nothing. It waits for a cluster that
 * answers but is not ready yet.
 */
@Component
class ModelDeployment implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
    private static final int TRIES = 30;
    private static final Set<Integer> NOT_READY = Set.of(429, 500, 502, 503, 504);

    private final EngineConnection connection;
    private final ProcessEngine engine;
    private volatile boolean running;

    ModelDeployment(ProcessEngine engine, EngineConnection connection) {
        this.connection = connection;
        this.engine = engine;
    }

    @Override
    public void start() {
        List<ModelFile> models = ModelLibrary.inForce();
        for (int attempt = 1; ; attempt++) {
            try {
                engine.deploy(models);
                LOG.info("models deployed files={}", models.size());
                running = true;
                return;
            } catch (RuntimeException e) {
                if (attempt == TRIES || !isAway(e)) {
                    throw e;
                }
                LOG.warn("the process engine does not answer yet, attempt={}: {}", attempt, e.toString());
                RetryPause.pause();
            }
        }
    }

    private static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof ClientHttpException http && NOT_READY.contains(http.code())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return connection.isConfigured();
    }

    @Override
    public int getPhase() {
        return StartPhases.DEPLOYMENT;
    }
}
