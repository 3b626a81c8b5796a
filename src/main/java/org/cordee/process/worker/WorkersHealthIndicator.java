package org.cordee.process.worker;

import org.cordee.process.EngineConnection;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Reports the workers as up while each of them asks the engine for jobs. */
@Component
class WorkersHealthIndicator implements HealthIndicator {

    private final WorkerLifecycle workers;
    private final EngineConnection connection;

    WorkersHealthIndicator(WorkerLifecycle workers, EngineConnection connection) {
        this.workers = workers;
        this.connection = connection;
    }

    /** Returns "unknown", which counts as ready, in a server without an engine. */
    @Override
    public Health health() {
        if (!connection.isConfigured()) {
            return Health.unknown().build();
        }
        return (workers.isWorking() ? Health.up() : Health.down()).build();
    }
}
