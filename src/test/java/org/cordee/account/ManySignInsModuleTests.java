package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.cordee.CordeeTest;
import org.cordee.platform.ApiClient;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** More simultaneous sign-in attempts than database connections must not slow down other users. */
@CordeeTest
class ManySignInsModuleTests {

    private static final int PATIENCE = 15;

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    RequestingPassword asking;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    @AfterEach
    void forgetFailures() {
        jdbc.update("DELETE FROM sign_in_failure");
    }

    @Test
    void answersAndCountsMoreSimultaneousWrongSignInsThanConnections() throws Exception {
        int many = connections() + 5;

        List<Integer> answers = atOnce(
                many,
                number -> () -> ApiClient.basic(port, unknown(), "pas celui-là")
                        .get("/api/v1/me")
                        .statusCode());

        assertThat(answers).hasSize(many).containsOnly(401);
        assertThat(counted())
                .as("per account, per account and network, per network")
                .isEqualTo(3L * many);
    }

    @Test
    void answersMoreSimultaneousPasswordRequestsThanConnections() throws Exception {
        int many = connections() + 5;

        List<String> answers = atOnce(many, number -> () -> {
            asking.request(unknown(), "192.0.2." + number);
            return "asked";
        });

        assertThat(answers).hasSize(many).containsOnly("asked");
        assertThat(counted()).as("per account and per network").isEqualTo(2L * many);
    }

    @Test
    void deletesOldFailuresOfSubjectsThatNeverReturn() {
        throttle.admitsUnknownSecret(CallerNetwork.of("192.0.2.7"));
        jdbc.update("UPDATE sign_in_failure SET since = since - INTERVAL 16 MINUTE");
        throttle.admitsUnknownSecret(CallerNetwork.of("192.0.2.8"));

        throttle.forgetOld();

        assertThat(counted()).isEqualTo(1);
    }

    private long counted() {
        return jdbc.queryForObject("SELECT COALESCE(SUM(counted), 0) FROM sign_in_failure", Long.class);
    }

    private int connections() throws SQLException {
        return database.unwrap(HikariDataSource.class).getMaximumPoolSize();
    }

    private static String unknown() {
        return "personne-" + Ids.next() + "@exemple.test";
    }

    private static <T> List<T> atOnce(int many, IntFunction<Callable<T>> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Callable<T>> acts = new ArrayList<>();
            for (int number = 0; number < many; number++) {
                acts.add(act.apply(number));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(acts, PATIENCE, TimeUnit.SECONDS)) {
                assertThat(answer.isCancelled())
                        .as("answered within %s s", PATIENCE)
                        .isFalse();
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
