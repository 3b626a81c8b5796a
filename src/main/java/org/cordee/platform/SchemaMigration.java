package org.cordee.platform;

import java.util.Arrays;
import org.cordee.shared.StartupRefused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Migrates the tables with Flyway; refuses a schema whose tables another product or a newer Cordée created. */
@Component
final class SchemaMigration implements FlywayMigrationStrategy {

    private static final String FOREIGN = "SELECT count(*) > 0 AND sum(table_name = ?) = 0"
            + " FROM information_schema.tables WHERE table_schema = database()";

    /**
     * Migrates the tables; idempotent.
     * @throws StartupRefused naming the owner of the tables and the remedy; nothing is changed then
     */
    @Override
    public void migrate(Flyway flyway) {
        if (isForeign(flyway)) {
            throw new StartupRefused(
                    "The database schema holds tables that Cordée did not make: give spring.datasource.url"
                            + " a schema of Cordée's own, empty at the first start.");
        }
        Arrays.stream(flyway.info().applied())
                .filter(applied ->
                        applied.getState().isApplied() && !applied.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .ifPresent(newest -> {
                    throw new StartupRefused("The database was written by a newer Cordée (its tables are at version "
                            + newest + ", which this one does not know): start that Cordée, or restore a backup made"
                            + " before it.");
                });
        try {
            flyway.migrate();
        } catch (FlywayValidateException otherwise) {
            throw new StartupRefused("The database's tables were not made by this Cordée's own migrations ("
                    + words(otherwise) + "): restore a backup, or start the Cordée that wrote them.");
        }
    }

    /** Returns the line after the first one, which contains the reason. */
    private static String words(FlywayValidateException otherwise) {
        return String.valueOf(otherwise.getMessage())
                .lines()
                .skip(1)
                .findFirst()
                .orElse("");
    }

    /**
     * Returns true for a schema with tables but without Flyway's history table, which Flyway creates before any other.
     */
    private static boolean isForeign(Flyway flyway) {
        Configuration configuration = flyway.getConfiguration();
        return Boolean.TRUE.equals(new JdbcTemplate(configuration.getDataSource())
                .queryForObject(FOREIGN, Boolean.class, configuration.getTable()));
    }
}
