package org.cordee.platform;

import org.flywaydb.core.Flyway;

/** A schema with the product's tables in the tests' server, for tests without an application. */
public final class MigratedSchema {

    private MigratedSchema() {}

    /**
     * Returns the JDBC address of an empty schema of this JVM with all tables; the account is that of
     * {@link TestDatabase#address()}.
     */
    public static String empty(String name) {
        String schema = TestDatabase.schema(name);
        DatabaseAddress server = TestDatabase.withEmpty(schema);
        String url = server.jdbcUrl(schema);
        Flyway.configure()
                .dataSource(url, server.user(), server.password())
                .locations("classpath:db/migration")
                .group(true)
                .load()
                .migrate();
        return url;
    }
}
