package org.cordee.process;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.cordee.Cordee;
import org.cordee.platform.BackupSource;
import org.cordee.platform.DatabaseAddress;
import org.cordee.platform.RestoringBackup;
import org.cordee.platform.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.web.context.WebApplicationContext;

/**
 * Starts today's application on the data of a release: its tables, its engine, its documents, at the time of its last
 * act.
 */
final class ReleasedApplication implements AutoCloseable {

    private static final Path RELEASES = Path.of("src", "test", "resources", "releases");
    private static final String MAIN = TestDatabase.schema("carried");
    private static final String ENGINE = MAIN + "_engine";

    private final WebApplicationContext web;

    private ReleasedApplication(WebApplicationContext web) {
        this.web = web;
    }

    /** @param folder of its own, which stays empty: its database is that of the tests */
    static ReleasedApplication of(String release, Path folder) throws Exception {
        DatabaseAddress database = TestDatabase.withEmpty(MAIN, ENGINE);
        BackupSource source =
                new BackupSource(database.jdbcUrl(MAIN), database.user(), database.password(), List.of(MAIN, ENGINE));
        new RestoringBackup(source).read(RELEASES.resolve(release), false, false);
        pinTheClock(source);
        return new ReleasedApplication((WebApplicationContext) SpringApplication.run(
                Cordee.class,
                "--server.port=0",
                "--cordee.data=" + folder,
                "--cordee.demo=false",
                "--cordee.clock.pinnable=true",
                "--spring.datasource.url=" + database.jdbcUrl(MAIN),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--cordee.engine.datasource.url=" + database.jdbcUrl(ENGINE),
                "--cordee.engine.datasource.username=" + database.user(),
                "--cordee.engine.datasource.password=" + database.password()));
    }

    /** Pins the clock a minute after the last act: otherwise everything due since would happen at once. */
    private static void pinTheClock(BackupSource source) throws SQLException {
        try (Connection connection = DriverManager.getConnection(source.url(), source.user(), source.password());
                var statement = connection.createStatement()) {
            String left = "(SELECT max(occurred_at) FROM audit_entry) + INTERVAL 1 MINUTE";
            statement.execute("INSERT INTO business_clock (id, pinned_at, holder, changed_at) SELECT 1, " + left
                    + ", 'process tests', UTC_TIMESTAMP(6)");
            statement.execute("UPDATE " + ENGINE + ".CORDEE_CLOCK SET PINNED_AT = (SELECT"
                    + " 1000 * TIMESTAMPDIFF(SECOND, '1970-01-01', pinned_at) FROM business_clock)");
        }
    }

    WebApplicationContext web() {
        return web;
    }

    @Override
    public void close() {
        SpringApplication.exit(web);
    }
}
