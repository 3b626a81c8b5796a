package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** When the simulation moves time, against an idle server. */
class SimulationLoopTests {

    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

    private final List<String> pins = new CopyOnWriteArrayList<>();
    private volatile Instant due = NOW;
    private HttpServer server;
    private PublicApiClient api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1", exchange -> {
            byte[] request = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("PUT")) {
                pins.add(new String(request, StandardCharsets.UTF_8));
            }
            byte[] answer = answer(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        api = new PublicApiClient(
                URI.create("http://localhost:" + server.getAddress().getPort()), Duration.ofSeconds(2));
    }

    private String answer(String path) {
        return switch (path) {
            case "/api/v1/idle" -> "{\"idle\":true,\"restSeconds\":0,\"earliestDueAt\":\"" + due + "\"}";
            case "/api/v1/clock" -> "{\"now\":\"" + NOW + "\"}";
            default -> "{\"content\":[],\"page\":{\"totalPages\":1}}";
        };
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void movesTimeToWhatIsDueNext() {
        due = NOW.plus(Duration.ofDays(90));
        WaitingCase waiting = new WaitingCase();

        play(waiting);

        assertThat(waiting.stopped).isEqualTo("time moved");
        assertThat(pins).singleElement().asString().contains("\"at\":\"" + due + "\"");
    }

    /** A public solution is reviewed after a year, for which no procedure of a simulation waits. */
    @Test
    void stopsWhenOnlyAReviewAfterAYearIsDue() {
        due = NOW.plus(Duration.ofDays(365));
        WaitingCase waiting = new WaitingCase();

        play(waiting);

        assertThat(waiting.stopped).isEqualTo("nothing is due");
        assertThat(pins).isEmpty();
    }

    private void play(WaitingCase waiting) {
        Credentials administrator = new Credentials("admin@cordee.example", "x");
        ProgressBar bar = new ProgressBar(new PrintWriter(new StringWriter()), 20);
        try (ParallelRunner runner = new ParallelRunner(1);
                SimulationClock clock = new SimulationClock(api, administrator, "test", false)) {
            new SimulationLoop(api, administrator, clock, bar, runner, Duration.ofSeconds(20), SimulatedWatchers.none())
                    .untilAllEnded(List.of(waiting));
        }
    }

    /** A procedure in which no party has anything to do; it ends when time moved. */
    private static final class WaitingCase implements SimulatedCase {

        private final SimulationTimeline timeline = new SimulationTimeline();
        private String stopped = "";

        @Override
        public boolean round() {
            if (timeline.csv().contains("clock moved")) {
                stopped = "time moved";
            }
            return false;
        }

        @Override
        public void requireMovable(List<JsonNode> incidents) {
            assertThat(incidents).isEmpty();
        }

        @Override
        public void requireDue(boolean anything) {
            if (!anything) {
                stopped = "nothing is due";
            }
        }

        @Override
        public void stop(String sentence) {
            stopped = sentence;
        }

        @Override
        public boolean isOver() {
            return !stopped.isEmpty();
        }

        @Override
        public SimulationTimeline timeline() {
            return timeline;
        }
    }
}
