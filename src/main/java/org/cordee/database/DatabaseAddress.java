package org.cordee.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** Where an embedded server listens on 127.0.0.1 and who may enter. */
public record DatabaseAddress(int port, String user, String password) {

    /** The server that another house has running on the folder, if one does. */
    static Optional<DatabaseAddress> runningOn(Path dataFolder) {
        try {
            int port = Integer.parseInt(read(dataFolder, "mariadb.port"));
            DatabaseAddress address =
                    new DatabaseAddress(port, EmbeddedMariaDb.USER, read(dataFolder, "mariadb.secret"));
            DriverManager.getConnection(address.jdbcUrl("cordee"), address.user, address.password)
                    .close();
            return Optional.of(address);
        } catch (IOException | SQLException nobodyThere) {
            return Optional.empty();
        }
    }

    private static String read(Path dataFolder, String name) throws IOException {
        return Files.readString(dataFolder.resolve(name)).strip();
    }

    /** The JDBC address of one schema; time goes in and out as UTC whatever the JVM's zone. */
    public String jdbcUrl(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema
                + "?connectionTimeZone=UTC&preserveInstants=true&allowLocalInfile=false&sslMode=disable"
                + "&useBulkStmtsForInserts=true";
    }
}
