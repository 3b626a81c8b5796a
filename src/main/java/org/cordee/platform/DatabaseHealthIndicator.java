package org.cordee.platform;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Reports whether the database answers and takes writes, without waiting for it. Boot's own check waits for a
 * connection of the pool, longer than a container is given; and a database whose disk is full still answers it.
 */
@Component
class DatabaseHealthIndicator implements HealthIndicator {

    private final DatabaseWatch watch;
    private final NodeHeartbeat heartbeat;

    DatabaseHealthIndicator(DatabaseWatch watch, NodeHeartbeat heartbeat) {
        this.watch = watch;
        this.heartbeat = heartbeat;
    }

    @Override
    public Health health() {
        if (watch.isAway()) {
            return Health.down()
                    .withDetail("reason", "the database does not answer")
                    .build();
        }
        if (!heartbeat.isWritten()) {
            return Health.down()
                    .withDetail("reason", "the database takes no writes: look at its disk")
                    .build();
        }
        return Health.up().build();
    }
}
