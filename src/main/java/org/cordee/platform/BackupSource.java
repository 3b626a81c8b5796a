package org.cordee.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The installation that is saved or restored: a server and its two schemas.
 *
 * @param url JDBC address of the main schema
 * @param schemas the main schema first, then the engine's
 */
public record BackupSource(String url, String user, String password, List<String> schemas) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(DatabaseTimeouts.with(url, DatabaseTimeouts.WHOLE_TABLES), user, password);
    }

    /** @throws BackupRefused when a server has used this database within the last twenty seconds */
    void requireNoRunningServer(Connection connection) throws SQLException {
        String main = schemas.get(0);
        try (var statement = connection.createStatement();
                var table = statement.executeQuery("SELECT COUNT(*) FROM information_schema.TABLES"
                        + " WHERE TABLE_SCHEMA = '" + main + "' AND TABLE_NAME = 'running_node'")) {
            table.next();
            if (table.getInt(1) == 0) {
                return;
            }
        }
        try (var statement = connection.createStatement();
                var seen = statement.executeQuery("SELECT COUNT(*) FROM `" + main
                        + "`.running_node WHERE seen_at > UTC_TIMESTAMP(6) - INTERVAL 20 SECOND")) {
            seen.next();
            if (seen.getInt(1) > 0) {
                throw new BackupRefused("A server runs on this database: stop it first, or add --while-running.");
            }
        }
    }
}
