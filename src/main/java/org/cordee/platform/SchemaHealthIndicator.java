package org.cordee.platform;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reports the tables as up while they have the version to which this server migrated them: a newer server beside this one
 * takes it out of service. Asked at most once in five seconds.
 */
@Component
class SchemaHealthIndicator implements HealthIndicator {

    private static final long AGE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final String VERSION =
            "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1";

    private final JdbcTemplate jdbc;
    private final SchemaMigration migration;
    private Health last = Health.unknown().build();
    private long askedAt = System.nanoTime() - AGE_NANOS - 1;

    SchemaHealthIndicator(JdbcTemplate jdbc, SchemaMigration migration) {
        this.jdbc = jdbc;
        this.migration = migration;
    }

    @Override
    public synchronized Health health() {
        if (System.nanoTime() - askedAt > AGE_NANOS) {
            last = ask(migration.version());
            askedAt = System.nanoTime();
        }
        return last;
    }

    private Health ask(@Nullable String expected) {
        try {
            String found = jdbc.queryForObject(VERSION, String.class);
            return (Objects.equals(found, expected) ? Health.up() : Health.outOfService())
                    .withDetail("expected", String.valueOf(expected))
                    .withDetail("found", String.valueOf(found))
                    .build();
        } catch (RuntimeException away) {
            return Health.down(away).build();
        }
    }
}
