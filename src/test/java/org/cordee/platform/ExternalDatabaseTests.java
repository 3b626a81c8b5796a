package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.cordee.shared.StartupRefused;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ExternalDatabaseTests {

    private static final String MAIN = TestDatabase.schema("external");

    private final DatabaseAddress server = TestDatabase.withEmpty(MAIN, MAIN + "_engine");
    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("spring.datasource.url", address(MAIN))
            .withProperty("spring.datasource.username", server.user())
            .withProperty("spring.datasource.password", server.password());

    @Test
    void oneAddressIsEnoughAndInstantsAreCorrectInEveryZone() {
        Map<String, Object> settings = new ExternalDatabase(environment).settings();

        assertThat(settings.get("spring.datasource.url"))
                .isEqualTo(address(MAIN) + "&connectionTimeZone=UTC&preserveInstants=true&allowLocalInfile=false"
                        + "&useBulkStmtsForInserts=true&connectTimeout=5000&socketTimeout=60000");
        assertThat(settings.get("cordee.engine.datasource.url"))
                .isEqualTo(address(MAIN + "_engine")
                        + "&connectionTimeZone=UTC&preserveInstants=true&allowLocalInfile=false"
                        + "&useBulkStmtsForInserts=true&connectTimeout=5000&socketTimeout=60000");
        assertThat(settings)
                .containsEntry("cordee.engine.datasource.username", server.user())
                .containsEntry("cordee.engine.datasource.password", server.password());
    }

    /** The server of the tests offers no TLS. */
    @Test
    void encryptsTheConnectionUnlessTheAddressSaysOtherwise() {
        environment.setProperty("spring.datasource.url", "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + MAIN);

        assertRefused("cannot be encrypted");
        assertRefused("?sslMode=disable");
    }

    @Test
    void checksTheAccountThatMigratesAndGivesItToTheEngine() {
        DatabaseAddress application = server.forApplication();
        environment
                .withProperty("spring.datasource.username", application.user())
                .withProperty("spring.flyway.user", server.user())
                .withProperty("spring.flyway.password", server.password());

        assertThat(new ExternalDatabase(environment).settings())
                .containsEntry("cordee.engine.datasource.username", application.user())
                .containsEntry("cordee.engine.datasource.migration-username", server.user())
                .containsEntry("cordee.engine.datasource.migration-password", server.password());

        environment.setProperty("spring.flyway.password", "wrong");
        assertRefused("The account that migrates (spring.flyway.user, .password): The database refuses");
    }

    @Test
    void ignoresTheEnginesSchemaWhenAClusterRunsTheProcesses() {
        environment.setProperty("cordee.engine.mode", "camunda");

        assertThat(new ExternalDatabase(environment).settings()).doesNotContainKey("cordee.engine.datasource.url");
    }

    @Test
    void refusesEveryOtherKindOfDatabaseAndAnAddressWithoutASchema() {
        for (String url :
                new String[] {"jdbc:h2:mem:x", "jdbc:mysql://localhost/cordee", "jdbc:mariadb://localhost/"}) {
            environment.setProperty("spring.datasource.url", url);

            assertRefused("spring.datasource.url to jdbc:mariadb://HOST:3306/SCHEMA");
        }
    }

    @Test
    void refusesAServerTooOldForTheTables() {
        assertThatThrownBy(() -> ExternalDatabase.requireRecent("spring.datasource", "MariaDB", "10.11.9", 10, 11))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("answers MariaDB 10.11.9: upgrade");
        assertThatThrownBy(() -> ExternalDatabase.requireRecent("spring.datasource", "MySQL", "12.0", 12, 0))
                .isInstanceOf(StartupRefused.class);
        ExternalDatabase.requireRecent("spring.datasource", "MariaDB", "12.1.2", 12, 1);
    }

    @Test
    void namesTheFaultAndTheSettingThatRepairsIt() {
        environment.setProperty("spring.datasource.password", "wrong");
        assertRefused("refuses the user or password: check spring.datasource.username");

        environment.setProperty("spring.datasource.password", server.password());
        environment.setProperty("cordee.engine.datasource.url", address("cordee_nowhere"));
        assertRefused("'cordee_nowhere'): create it or correct cordee.engine.datasource.url");

        environment.setProperty("spring.datasource.url", "jdbc:mariadb://127.0.0.1:1/cordee");
        assertRefused("does not answer");
    }

    @Test
    void distinguishesAFullDiskFromAFaultThatNeedsItsStackTrace() {
        SQLException full =
                new SQLException("(conn=7) Can't create table (errno: 135 \"No more room\")", "HY000", 1005);

        assertThat(DatabaseErrorTexts.of(full, "spring.datasource"))
                .startsWith("The disk of the database is full (Can't");
        assertThat(DatabaseErrorTexts.known(new SQLException("syntax", "42000", 1064), "spring.datasource"))
                .isEmpty();
    }

    private void assertRefused(String words) {
        assertThatThrownBy(() -> new ExternalDatabase(environment).settings())
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining(words);
    }

    private String address(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + schema + "?sslMode=disable";
    }
}
