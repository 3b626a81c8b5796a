package org.cordee.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** Port of an embedded server on 127.0.0.1, with the user that owns its schemas, and the password. */
public record DatabaseAddress(int port, String user, String password) {

    /** Finds the database server that another application process runs on the folder. */
    static Optional<DatabaseAddress> runningOn(Path dataFolder) {
        try {
            int port = Integer.parseInt(read(dataFolder, "mariadb.port"));
            DatabaseAddress address =
                    new DatabaseAddress(port, EmbeddedMariaDb.USER, read(dataFolder, "mariadb.secret"));
            DriverManager.getConnection(address.jdbcUrl("cordee"), address.user, address.password)
                    .close();
            return Optional.of(address);
        } catch (IOException | SQLException notRunning) {
            return Optional.empty();
        }
    }

    /** Returns the same server for the running application, whose account may change rows and no tables. */
    DatabaseAddress forApplication() {
        return new DatabaseAddress(port, EmbeddedMariaDb.APPLICATION_USER, password);
    }

    private static String read(Path dataFolder, String name) throws IOException {
        return Files.readString(dataFolder.resolve(name)).strip();
    }

    /** Returns the JDBC address of one schema; instants are read and written as UTC in every time zone of the JVM. */
    public String jdbcUrl(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema
                + "?connectionTimeZone=UTC&preserveInstants=true&allowLocalInfile=false&sslMode=disable"
                + "&useBulkStmtsForInserts=true&" + DatabaseTimeouts.CONNECT + "&" + DatabaseTimeouts.ANSWER;
    }
}
