package org.cordee.platform;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.cordee.shared.StartupRefused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Migrates the tables with Flyway; refuses a schema that another product, a newer or a development version created. */
@Component
final class SchemaMigration implements FlywayMigrationStrategy {

    private static final String FOREIGN = "SELECT count(*) > 0 AND sum(table_name = ?) = 0"
            + " FROM information_schema.tables WHERE table_schema = database()";

    private final Environment environment;
    private volatile @Nullable String version;

    SchemaMigration(Environment environment) {
        this.environment = environment;
    }

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
        Optional<MigrationVersion> newer = newer(flyway);
        try {
            if (newer.isPresent()) {
                flyway.validate();
                throw new StartupRefused("The database was written by a newer Cordée (its tables are at version "
                        + newer.get() + ", which this one does not know): start that Cordée, or restore a backup made"
                        + " before it.");
            }
            flyway.migrate();
            version = currentOf(flyway);
        } catch (FlywayValidateException otherwise) {
            throw new StartupRefused(
                    hasFailed(flyway) ? stoppedHalfWay(otherwise) : madeInDevelopment(flyway, otherwise));
        }
    }

    /** Returns the version of the tables after the migration; null before it. */
    @Nullable
    String version() {
        return version;
    }

    private static @Nullable String currentOf(Flyway flyway) {
        MigrationInfo current = flyway.info().current();
        return current == null ? null : current.getVersion().getVersion();
    }

    /** Returns the newest version that this product does not know: a newer release only adds files. */
    private static Optional<MigrationVersion> newer(Flyway flyway) {
        return Arrays.stream(flyway.info().applied())
                .filter(applied ->
                        applied.getState().isApplied() && !applied.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo);
    }

    private static boolean hasFailed(Flyway flyway) {
        return Arrays.stream(flyway.info().applied())
                .anyMatch(applied -> applied.getState().isFailed());
    }

    private static String stoppedHalfWay(FlywayValidateException failed) {
        return "An earlier start stopped while it changed the tables of the database (" + words(failed)
                + "): restore a backup made before it, or start with an empty database where there is none.";
    }

    private String madeInDevelopment(Flyway flyway, FlywayValidateException otherwise) {
        boolean embedded = environment.getProperty("cordee.database.embedded", Boolean.class, false);
        String place = embedded
                ? "folder "
                        + Path.of(environment.getProperty("cordee.data", "./data"))
                                .toAbsolutePath()
                                .normalize()
                : "schema " + database(flyway).queryForObject("SELECT DATABASE()", String.class);
        String remedy = embedded
                ? "start with an empty folder (--cordee.data=…)."
                : "give spring.datasource.url an empty schema.";
        return "The database in the " + place + " was made by a development version of Cordée, whose tables this one"
                + " cannot use (" + words(otherwise) + "): " + remedy;
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
        return Boolean.TRUE.equals(database(flyway)
                .queryForObject(
                        FOREIGN, Boolean.class, flyway.getConfiguration().getTable()));
    }

    private static JdbcTemplate database(Flyway flyway) {
        return new JdbcTemplate(flyway.getConfiguration().getDataSource());
    }
}
