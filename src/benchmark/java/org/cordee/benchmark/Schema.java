package org.cordee.benchmark;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.cordee.platform.EmbeddedMariaDb;

/** A contender's own schema on the shared database server. */
public final class Schema {

    private Schema() {}

    /**
     * Creates the schema, with the server's own collation, if it does not exist, and returns its JDBC address.
     *
     * @param name must begin with {@code cordee}: the server's user has no rights on other schemas
     */
    public static String in(EmbeddedMariaDb database, String name) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(""), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS " + name);
        }
        return database.jdbcUrl(name);
    }
}
