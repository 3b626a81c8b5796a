package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.thymeleaf.context.IContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tools.jackson.databind.json.JsonMapper;

/** Tests the answers of the server while its database is away or frozen. */
class DatabaseAwayTests {

    private final DatabaseWatch watch = mock(DatabaseWatch.class);
    private final SpringTemplateEngine templates = mock(SpringTemplateEngine.class);
    private final StaticMessageSource texts = new StaticMessageSource();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    /** A frozen server accepts the connection and never says a word. */
    @Test
    void noticesAFrozenDatabaseWithinSeconds() throws IOException {
        try (ServerSocket frozen = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            DatabaseWatch watching = new DatabaseWatch(
                    "jdbc:mariadb://127.0.0.1:" + frozen.getLocalPort() + "/cordee?" + DatabaseTimeouts.CONNECT + "&"
                            + DatabaseTimeouts.ANSWER,
                    "cordee",
                    "secret");

            await().atMost(Duration.ofSeconds(45)).until(() -> {
                watching.ask();
                return watching.isAway();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tasks", "/sign-in"})
    void answersPagesAtOnceWhileTheDatabaseIsAway(String path) throws ServletException, IOException {
        when(watch.isAway()).thenReturn(true);
        when(templates.process(any(String.class), any(IContext.class))).thenReturn("<h1>away</h1>");

        assertThat(passes(path)).isFalse();

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        assertThat(response.getContentType()).startsWith("text/html");
        assertThat(response.getContentAsString()).isEqualTo("<h1>away</h1>");
    }

    @Test
    void answersProgramsWithAProblemDocument() throws ServletException, IOException {
        when(watch.isAway()).thenReturn(true);
        texts.addMessage("web.problem.away", Locale.FRENCH, "absente");

        assertThat(passes("/api/v1/tasks")).isFalse();

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).contains("\"web.problem.away\"", "absente");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/app.css", "/vendor/htmx/htmx.min.js"})
    void servesFilesAndTheHealthCheckWithoutTheDatabase(String path) throws ServletException, IOException {
        when(watch.isAway()).thenReturn(true);

        assertThat(passes(path)).isTrue();
    }

    @Test
    void servesEverythingWhileTheDatabaseAnswers() throws ServletException, IOException {
        assertThat(passes("/tasks")).isTrue();
    }

    @Test
    void knowsAFailureOfTheConnectionFromAnother() {
        assertThat(DatabaseAway.isCause(new CannotCreateTransactionException(
                        "x", new IllegalStateException(new SQLNonTransientConnectionException("gone", "08000")))))
                .isTrue();
        assertThat(DatabaseAway.isCause(new IllegalStateException(new SQLSyntaxErrorException("x", "42000"))))
                .isFalse();
        assertThat(DatabaseAway.isCause(null)).isFalse();
    }

    @Test
    void reportsADatabaseThatAnswersButTakesNoWrites() {
        NodeHeartbeat heartbeat = mock(NodeHeartbeat.class);
        DatabaseHealthIndicator health = new DatabaseHealthIndicator(watch, heartbeat);

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        when(heartbeat.isWritten()).thenReturn(true);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        when(watch.isAway()).thenReturn(true);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void reportsAFullDiskAlsoOfAFolderThatDoesNotExistYet() {
        List<Path> folders = List.of(Path.of("target/no/such/folder"));

        assertThat(new DiskHealthIndicator(folders, Long.MAX_VALUE).health().getStatus())
                .isEqualTo(Status.DOWN);
        assertThat(new DiskHealthIndicator(folders, 1).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void givesEachUseOfTheDatabaseItsOwnTime() {
        String url = "jdbc:mariadb://db:3306/cordee?" + DatabaseTimeouts.ANSWER + "&useCompression=true";

        assertThat(DatabaseTimeouts.with(url, Duration.ofMinutes(30)))
                .isEqualTo("jdbc:mariadb://db:3306/cordee?socketTimeout=1800000&useCompression=true");
        assertThat(DatabaseTimeouts.with("jdbc:mariadb://db/cordee", Duration.ofSeconds(5)))
                .isEqualTo("jdbc:mariadb://db/cordee?socketTimeout=5000");
        assertThat(new DatabaseAddress(3306, "a", "b").jdbcUrl("cordee"))
                .contains("connectTimeout=5000", "socketTimeout=60000");
    }

    /** Tells whether the request reaches the application. */
    private boolean passes(String path) throws ServletException, IOException {
        MockFilterChain chain = new MockFilterChain();
        new DatabaseAwayFilter(
                        watch,
                        new DatabaseAway(templates, texts, JsonMapper.builder().build()))
                .doFilter(new MockHttpServletRequest("GET", path), response, chain);
        return chain.getRequest() != null;
    }
}
