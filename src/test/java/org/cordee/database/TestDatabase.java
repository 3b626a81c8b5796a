package org.cordee.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The one MariaDB of a test JVM, shared with the Spring contexts: each asker takes schemas of its own. */
public final class TestDatabase {

    /** As in application-test.yaml: the first context or test starts it, all others find it. */
    private static final Path DATA = Path.of("target", "test-data-" + System.getProperty("cordee.test.jvm", "1"));

    private TestDatabase() {}

    public static DatabaseAddress address() {
        return server().address();
    }

    /** Where the server is, after these schemas were emptied or made. */
    public static DatabaseAddress withEmpty(String... schemas) {
        try {
            for (String schema : schemas) {
                empty(address().jdbcUrl(""), address().user(), address().password(), schema);
            }
            return address();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Makes a schema anew with nothing in it. */
    static void empty(String url, String user, String password, String schema) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            // its tables point at one another, in whatever order they are dropped
            statement.execute("SET foreign_key_checks = 0");
            statement.execute("CREATE OR REPLACE DATABASE `" + schema + "`"
                    + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
        }
    }

    private static EmbeddedMariaDb server() {
        return EmbeddedMariaDb.ofThisJvm(DATA);
    }
}
