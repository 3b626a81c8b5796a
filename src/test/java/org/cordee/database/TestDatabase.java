package org.cordee.database;

import java.nio.file.Path;
import java.sql.SQLException;

/** The one MariaDB of a test JVM, shared with the Spring contexts: each asker takes schemas of its own. */
public final class TestDatabase {

    /** As in application-test.yaml: the first context or test starts it, all others find it. */
    private static final Path DATA = Path.of("target", "test-data");

    private TestDatabase() {}

    public static DatabaseAddress address() {
        return server().address();
    }

    /** Where the server is, after these schemas were emptied or made. */
    public static DatabaseAddress withEmpty(String... schemas) {
        try {
            for (String schema : schemas) {
                server().dropSchema(schema);
                server().createSchema(schema);
            }
            return address();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static EmbeddedMariaDb server() {
        return EmbeddedMariaDb.ofThisJvm(DATA);
    }
}
