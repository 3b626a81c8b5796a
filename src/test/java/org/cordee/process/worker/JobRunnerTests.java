package org.cordee.process.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cordee.process.ProcessRoot;
import org.cordee.process.RefreshingInbox;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.TooEarly;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the answers to the engine for a job whose result it did not accept, and for one that the domain refused. */
class JobRunnerTests {

    private static final int RETRIES = 3;

    private final List<String> failures = new CopyOnWriteArrayList<>();
    private HttpServer engine;
    private CamundaClient client;
    private final RefreshingInbox inbox = mock(RefreshingInbox.class);
    private Map<String, Object> variables = Map.of("consortiumId", Ids.next().toString());
    private int answer = 204;

    @BeforeEach
    void startAStubEngine() throws IOException {
        engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        engine.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean fails = exchange.getRequestURI().getPath().endsWith("/failure");
            if (fails) {
                failures.add(body);
            }
            int status = fails ? 204 : answer;
            byte[] problem =
                    ("{\"title\":\"t\",\"status\":" + status + ",\"detail\":\"d\"}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(status, status == 204 ? -1 : problem.length);
            if (status != 204) {
                exchange.getResponseBody().write(problem);
            }
            exchange.close();
        });
        engine.start();
        client = CamundaClient.newClientBuilder()
                .preferRestOverGrpc(true)
                .restAddress(
                        URI.create("http://127.0.0.1:" + engine.getAddress().getPort()))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        engine.stop(0);
    }

    private void run(@Nullable Throwable refusal) {
        ActivatedJob job = mock(ActivatedJob.class);
        when(job.getKey()).thenReturn(7L);
        when(job.getType()).thenReturn("consortium.openTurn");
        when(job.getElementId()).thenReturn("job_OpenTurn");
        when(job.getRetries()).thenReturn(RETRIES);
        when(job.getVariablesAsMap()).thenReturn(variables);
        new JobRunner(inbox)
                .run(
                        done -> {
                            if (refusal instanceof Error broken) {
                                throw broken;
                            }
                            if (refusal instanceof RuntimeException refused) {
                                throw refused;
                            }
                            return Map.of();
                        },
                        client,
                        job);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void takesAnAttemptForAWrongAnswer(int status) {
        answer = status;

        run(null);

        assertThat(failures).singleElement().asString().contains("\"retries\":2");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void takesNoAttemptWhenTheEngineHasTrouble(int status) {
        answer = status;

        run(null);

        assertThat(failures).singleElement().asString().contains("\"retries\":3");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 409})
    void ignoresAJobWhoseProcessTookAnotherPath(int status) {
        answer = status;

        run(null);

        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, 3", "false, 0"})
    void failsARefusedJobAtOnceUnlessItIsOnlyTooEarly(boolean early, int retries) {
        String key = "consortium.invitation.window-open";

        run(early ? new TooEarly(key) : new RuleViolation(key));

        assertThat(failures).singleElement().asString().contains("\"retries\":" + retries);
    }

    @Test
    void refreshesTheInboxOfTheNeedThatTheJobIsAbout() {
        UUID need = Ids.next();
        variables = Map.of("needId", need.toString());

        run(null);

        verify(inbox).refresh(new ProcessRoot(ProcessRoot.Kind.NEED, need));
    }

    /** A deep text once exhausted the stack in each attempt: the job timed out and ran again without end. */
    @Test
    void raisesAnIncidentAtOnceForAnErrorOfTheServer() {
        run(new StackOverflowError("deep"));

        assertThat(failures).singleElement().asString().contains("\"retries\":0", "StackOverflowError");
    }
}
