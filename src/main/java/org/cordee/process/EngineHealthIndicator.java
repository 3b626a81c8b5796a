package org.cordee.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Reports the process engine as up when it answers; asked at most once in five seconds, however many probes ask. */
@Component
class EngineHealthIndicator implements HealthIndicator {

    private static final long AGE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int PATIENCE_SECONDS = 2;

    private final EngineConnection connection;
    private Health last = Health.unknown().build();
    private long askedAt = System.nanoTime() - AGE_NANOS - 1;

    EngineHealthIndicator(EngineConnection connection) {
        this.connection = connection;
    }

    /** Returns "unknown", which counts as ready, in a server without an engine. */
    @Override
    public synchronized Health health() {
        if (connection.isConfigured() && System.nanoTime() - askedAt > AGE_NANOS) {
            last = ask();
            askedAt = System.nanoTime();
        }
        return last;
    }

    private Health ask() {
        try {
            connection
                    .client()
                    .newTopologyRequest()
                    .requestTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
                    .send()
                    .join(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Health.up().build();
        } catch (RuntimeException away) {
            return Health.down().withDetail("reason", EngineErrors.rootOf(away)).build();
        }
    }
}
