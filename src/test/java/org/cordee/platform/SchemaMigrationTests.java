package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cordee.shared.StartupRefused;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

class SchemaMigrationTests {

    private static final String SCHEMA = TestDatabase.schema("migrating");

    private final DatabaseAddress server = TestDatabase.withEmpty(SCHEMA);
    private final MockEnvironment environment = new MockEnvironment();
    private final SchemaMigration migration = new SchemaMigration(environment);

    @TempDir
    Path migrations;

    @BeforeEach
    void twoVersions() throws IOException {
        version(1, "CREATE TABLE first (id INT)");
        version(2, "CREATE TABLE second (id INT)");
    }

    @Test
    void migratesAnEmptySchemaOnce() {
        migration.migrate(flyway());
        migration.migrate(flyway());

        assertThat(flyway().info().applied()).hasSize(2);
    }

    @Test
    void continuesAMigrationThatWasKilledBeforeItsFirstTable() {
        migration.migrate(flyway());
        jdbc().execute("DELETE FROM flyway_schema_history");
        jdbc().execute("DROP TABLE first, second");

        migration.migrate(flyway());

        assertThat(flyway().info().applied()).hasSize(2);
    }

    @Test
    void refusesTablesOfAnotherProduct() {
        jdbc().execute("CREATE TABLE somebody_elses (id INT)");

        assertThatThrownBy(() -> migration.migrate(flyway()))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("holds tables that Cordée did not make")
                .hasMessageContaining("spring.datasource.url");
        assertThat(jdbc().queryForList("SHOW TABLES", String.class)).containsExactly("somebody_elses");
    }

    @Test
    void refusesTablesOfANewerVersion() throws IOException {
        migration.migrate(flyway());
        Files.delete(file(2));

        assertThatThrownBy(() -> migration.migrate(flyway()))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("newer Cordée (its tables are at version 2");
    }

    @Test
    void refusesTheSchemaOfADevelopmentVersion() throws IOException {
        migration.migrate(flyway());
        version(1, "CREATE TABLE first (id BIGINT)");

        assertThatThrownBy(() -> migration.migrate(flyway()))
                .isInstanceOf(StartupRefused.class)
                .hasMessage(
                        "The database in the schema " + SCHEMA + " was made by a development version of Cordée, whose"
                                + " tables this one cannot use (Migration checksum mismatch for migration version 1): give"
                                + " spring.datasource.url an empty schema.");
    }

    @Test
    void refusesTheDataFolderOfADevelopmentVersionWithMoreMigrations() throws IOException {
        Files.writeString(migrations.resolve("V247__news_heard_with_progress.sql"), "CREATE TABLE newest (id INT);");
        migration.migrate(flyway());
        environment.withProperty("cordee.database.embedded", "true").withProperty("cordee.data", "/srv/cordee");

        assertThatThrownBy(() -> migration.migrate(flyway("classpath:db/migration")))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining(
                        "The database in the folder /srv/cordee was made by a development version of Cordée")
                .hasMessageEndingWith("start with an empty folder (--cordee.data=…).");
        assertThat(jdbc().queryForList("SHOW TABLES", String.class))
                .containsExactly("first", "flyway_schema_history", "newest", "second");
    }

    @Test
    void reportsAMigrationThatFailedInAnEarlierStart() throws IOException {
        version(2, "CREATE TABLE second (id NO_TYPE)");
        assertThatThrownBy(() -> migration.migrate(flyway())).isNotInstanceOf(StartupRefused.class);

        assertThatThrownBy(() -> migration.migrate(flyway()))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("An earlier start stopped while it changed the tables of the database")
                .hasMessageContaining("restore a backup made before it");
    }

    @Test
    void continuesAMigrationThatWasKilledInsideOneFile() {
        Flyway rooms = flyway("classpath:db/migration");
        migration.migrate(rooms);
        List<String> whole = jdbc().queryForList("SHOW TABLES", String.class);
        jdbc().execute("DELETE FROM flyway_schema_history WHERE CAST(version AS INT) >= 12");
        jdbc().execute("DROP TRIGGER audit_entry_only_sealed");
        jdbc().execute("DROP TABLE audit_anchor, running_node");

        migration.migrate(rooms);

        assertThat(jdbc().queryForList("SHOW TABLES", String.class)).isEqualTo(whole);
        assertThat(jdbc().queryForList("SHOW TRIGGERS LIKE 'audit%'")).hasSize(6);
    }

    private void version(int number, String statement) throws IOException {
        Files.writeString(file(number), statement + ";\n");
    }

    private Path file(int number) {
        return migrations.resolve("V" + number + "__table.sql");
    }

    private Flyway flyway() {
        return flyway("filesystem:" + migrations);
    }

    private Flyway flyway(String location) {
        return Flyway.configure()
                .dataSource(server.jdbcUrl(SCHEMA), server.user(), server.password())
                .locations(location)
                .load();
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(flyway().getConfiguration().getDataSource());
    }
}
