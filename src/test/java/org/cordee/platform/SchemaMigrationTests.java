package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordee.shared.StartupRefused;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class SchemaMigrationTests {

    private static final String SCHEMA = TestDatabase.schema("migrating");

    private final DatabaseAddress server = TestDatabase.withEmpty(SCHEMA);

    @TempDir
    Path migrations;

    @BeforeEach
    void twoVersions() throws IOException {
        version(1, "CREATE TABLE first (id INT)");
        version(2, "CREATE TABLE second (id INT)");
    }

    @Test
    void migratesAnEmptySchemaOnce() {
        new SchemaMigration().migrate(flyway());
        new SchemaMigration().migrate(flyway());

        assertThat(flyway().info().applied()).hasSize(2);
    }

    @Test
    void continuesAMigrationThatWasKilledBeforeItsFirstTable() {
        new SchemaMigration().migrate(flyway());
        jdbc().execute("DELETE FROM flyway_schema_history");
        jdbc().execute("DROP TABLE first, second");

        new SchemaMigration().migrate(flyway());

        assertThat(flyway().info().applied()).hasSize(2);
    }

    @Test
    void refusesTablesOfAnotherProduct() {
        jdbc().execute("CREATE TABLE somebody_elses (id INT)");

        assertThatThrownBy(() -> new SchemaMigration().migrate(flyway()))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("holds tables that Cordée did not make")
                .hasMessageContaining("spring.datasource.url");
        assertThat(jdbc().queryForList("SHOW TABLES", String.class)).containsExactly("somebody_elses");
    }

    @Test
    void refusesTablesOfANewerVersion() throws IOException {
        new SchemaMigration().migrate(flyway());
        Files.delete(file(2));

        assertThatThrownBy(() -> new SchemaMigration().migrate(flyway()))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("newer Cordée (its tables are at version 2");
    }

    @Test
    void refusesTablesThatDifferFromTheirMigration() throws IOException {
        new SchemaMigration().migrate(flyway());
        version(1, "CREATE TABLE first (id BIGINT)");

        assertThatThrownBy(() -> new SchemaMigration().migrate(flyway()))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("not made by this Cordée's own migrations")
                .hasMessageContaining("(Migration checksum mismatch for migration version 1)");
    }

    private void version(int number, String statement) throws IOException {
        Files.writeString(file(number), statement + ";\n");
    }

    private Path file(int number) {
        return migrations.resolve("V" + number + "__table.sql");
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(server.jdbcUrl(SCHEMA), server.user(), server.password())
                .locations("filesystem:" + migrations)
                .load();
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(flyway().getConfiguration().getDataSource());
    }
}
