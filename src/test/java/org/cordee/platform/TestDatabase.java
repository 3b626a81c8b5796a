package org.cordee.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The MariaDB server of the tests, in which each JVM has schemas of its own: the build's server, or one of this JVM for
 * a test that runs without Maven's phases.
 */
public final class TestDatabase {

    private static final String JVM = System.getProperty("cordee.test.jvm", "1");
    private static final DatabaseAddress ADDRESS = BuildDatabase.address()
            .orElseGet(() -> EmbeddedMariaDb.sharedByThisJvm(Path.of("target", "test-data-" + JVM))
                    .address());

    private TestDatabase() {}

    public static DatabaseAddress address() {
        return ADDRESS;
    }

    /** Returns the name of this JVM's schema in the server. */
    public static String schema(String name) {
        return "cordee_j" + JVM + "_" + name;
    }

    /** Returns a connection of the account that owns the schema which the application works on. */
    public static JdbcTemplate owner(JdbcTemplate application) {
        String schema = application.queryForObject("SELECT DATABASE()", String.class);
        var connection = new DriverManagerDataSource(ADDRESS.jdbcUrl(schema), ADDRESS.user(), ADDRESS.password());
        return new JdbcTemplate(connection);
    }

    /** Returns the server's address after these schemas were emptied or created. */
    public static DatabaseAddress withEmpty(String... schemas) {
        try (Connection connection =
                        DriverManager.getConnection(ADDRESS.jdbcUrl(""), ADDRESS.user(), ADDRESS.password());
                var statement = connection.createStatement()) {
            // The tables have foreign keys, and the order of dropping is arbitrary.
            statement.execute("SET foreign_key_checks = 0");
            for (String schema : schemas) {
                statement.execute("CREATE OR REPLACE DATABASE `" + schema + "`"
                        + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
            }
            return ADDRESS;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
