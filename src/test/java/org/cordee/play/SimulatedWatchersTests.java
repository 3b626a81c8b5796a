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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cordee.play.SimulatedWatchers.DigestCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What watchers expect of the digests, against a server that answers what each test says. */
class SimulatedWatchersTests {

    private static final Instant TUESDAY = Instant.parse("2026-12-01T06:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-12-02T06:00:00Z");
    private static final String NEED = "11111111-1111-1111-1111-111111111111";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer server;
    private SimulatedWatchers watchers;

    @BeforeEach
    void watchOneStructure() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] answer = answers.getOrDefault(exchange.getRequestURI().getPath(), "{}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        URI url = URI.create("http://localhost:" + server.getAddress().getPort());
        PublicApiClient api = new PublicApiClient(url, Duration.ofSeconds(2), Duration.ofMillis(10));
        watchers = new SimulatedWatchers(api, new Credentials("admin@cordee.example", "x"));
        watchers.watch(
                new Party("guetteur", new Credentials("g@cordee.example", "x"), new UUID(1, 1), new UUID(2, 1)),
                List.of("45421000"));
        watchers.expect(NEED);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void waitsUntilTheWatchHasFoundANeedOfThePool() {
        pool(NEED);
        assertThat(watchers.awaitServer(TUESDAY)).isTrue();

        found(NEED, "2026-12-31T00:00:00Z");
        assertThat(watchers.awaitServer(TUESDAY)).isFalse();
    }

    @Test
    void holdsThePartiesUntilADueDigestIsWrittenAndThenCountsTheNeedAsTold() {
        pool(NEED);
        found(NEED, "2026-12-31T00:00:00Z");
        due(TUESDAY);
        assertThat(watchers.next()).contains(TUESDAY);
        assertThat(watchers.isUntold(NEED)).isTrue();

        watchers.prepare(TUESDAY);
        assertThat(watchers.isHolding()).isTrue();
        assertThat(watchers.awaitServer(TUESDAY)).isTrue();
        due(null);

        assertThat(watchers.awaitServer(TUESDAY)).isFalse();
        assertThat(watchers.isHolding()).isFalse();
        assertThat(watchers.isUntold(NEED)).isFalse();
    }

    @Test
    void countsEachLetterForTheDigestThatWasDue() {
        pool(NEED);
        found(NEED, "2026-12-31T00:00:00Z");
        due(TUESDAY);
        watchers.prepare(TUESDAY);
        letters(TUESDAY.plusSeconds(1), TUESDAY.plusSeconds(2));

        assertThat(watchers.count(TUESDAY.minusSeconds(60)))
                .containsExactly(new DigestCount("guetteur", "DAILY", TUESDAY, 1, 2))
                .noneMatch(DigestCount::isRight);
    }

    @Test
    void expectsNoDigestForWhatTakesNoAnswerAnyMore() {
        pool(NEED);
        found(NEED, TUESDAY.toString());
        due(TUESDAY);
        watchers.prepare(TUESDAY);

        assertThat(watchers.count(TUESDAY.minusSeconds(60))).isEmpty();
    }

    @Test
    void findsADigestThatIsMissingAndALetterThatWasNotDue() {
        TreeMap<Instant, Set<String>> due = new TreeMap<>(Map.of(TUESDAY, Set.of(NEED), WEDNESDAY, Set.of()));

        assertThat(SimulatedWatchers.compared("g", "DAILY", due, List.of()))
                .containsExactly(new DigestCount("g", "DAILY", TUESDAY, 1, 0));
        assertThat(SimulatedWatchers.compared("g", "DAILY", due, List.of(TUESDAY, WEDNESDAY)))
                .containsExactly(
                        new DigestCount("g", "DAILY", TUESDAY, 1, 1), new DigestCount("g", "DAILY", WEDNESDAY, 0, 1));
        assertThat(SimulatedWatchers.compared("g", "DAILY", due, List.of(TUESDAY.minusSeconds(1), TUESDAY)))
                .contains(new DigestCount("g", "DAILY", null, 0, 1));
    }

    private void pool(String need) {
        answers.put("/api/v1/opportunities", page("{\"subjectId\":\"" + need + "\"}"));
    }

    private void found(String need, String until) {
        answers.put(
                "/api/v1/watches/opportunities",
                page("{\"opportunity\":{\"subjectId\":\"" + need + "\",\"answerUntil\":\"" + until + "\"}}"));
    }

    private void due(Instant at) {
        answers.put("/api/v1/watches", at == null ? "{\"nextDigestAt\":null}" : "{\"nextDigestAt\":\"" + at + "\"}");
    }

    private void letters(Instant... written) {
        StringBuilder rows = new StringBuilder();
        for (Instant at : written) {
            rows.append(rows.isEmpty() ? "" : ",")
                    .append("{\"kind\":\"OPPORTUNITY_DIGEST\",\"writtenAt\":\"" + at + "\"}");
        }
        answers.put("/api/v1/letters", page(rows.toString()));
    }

    private static String page(String rows) {
        return "{\"content\":[" + rows + "],\"page\":{\"totalPages\":1}}";
    }
}
