package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
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

/** The simulation's requests to the clock of a server, alone on it and beside groupings of others. */
class SimulationClockTests {

    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String body = "{\"now\":\"2026-11-24T11:00:00Z\"}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestMethod() + " " + sent);
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            boolean refused = exchange.getRequestMethod().equals("PUT");
            exchange.sendResponseHeaders(refused ? status : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private SimulationClock clock(boolean sparesOthers) {
        URI url = URI.create("http://localhost:" + server.getAddress().getPort());
        PublicApiClient api = new PublicApiClient(url, Duration.ofSeconds(2), Duration.ofMillis(10));
        return new SimulationClock(api, new Credentials("admin@cordee.example", "x"), "simulate-1", sparesOthers);
    }

    @Test
    void pinsWithALeaseForItsOwnGroupingsAndGivesTheTimeBack() {
        try (SimulationClock clock = clock(true)) {
            clock.owns("11111111-1111-1111-1111-111111111111");

            clock.moveTo(NOON);

            assertThat(clock.now()).isEqualTo(NOON);
            assertThat(clock.isInRealTime()).isFalse();
        }
        assertThat(requests).hasSize(2);
        assertThat(requests.get(0))
                .startsWith("PUT ")
                .contains("\"leaseSeconds\":180", "\"onlyFor\":[\"11111111-1111-1111-1111-111111111111\"]");
        assertThat(requests.get(1)).startsWith("DELETE ");
    }

    @Test
    void staysInRealTimeBesideGroupingsOfOthers() {
        status = 409;
        body = "{\"code\":\"process.clock.others-running\",\"detail\":\"Others.\",\"now\":\"2026-11-24T11:00:00Z\"}";
        try (SimulationClock clock = clock(true)) {
            clock.moveTo(NOON);
            clock.moveTo(NOON);

            assertThat(clock.isInRealTime()).isTrue();
            assertThat(clock.now()).isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
        }
        assertThat(requests).hasSize(2).noneMatch(request -> request.startsWith("DELETE"));
    }

    @Test
    void movesTheTimeOfEveryGroupingOnAServerOfItsOwn() {
        try (SimulationClock clock = clock(false)) {
            clock.moveTo(NOON);
        }
        assertThat(requests.get(0)).doesNotContain("onlyFor");
    }
}
