package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.cordee.play.SimulatedEntry.Part;
import org.cordee.play.TaskActions.Done;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests how simulated structures and coordinators do their tasks of a call; a stub plays the server. */
class BookletActionsTests {

    private static final Instant OPENED = Instant.parse("2026-12-01T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-22T17:00:00Z");
    private static final Party SOMEBODY =
            new Party("structure", new Credentials("s@cordee.example", "x"), new UUID(1, 1), new UUID(2, 1));

    /** The answers by method and path; everything else is answered with an empty object. */
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<SimulatedEntry> entries = IntStream.rangeClosed(1, 7)
            .mapToObj(number -> new SimulatedEntry(number, SOMEBODY, Part.of(number, 7)))
            .toList();

    private HttpServer server;
    private BookletActions actions;

    @BeforeEach
    void invite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1", exchange -> {
            String request = exchange.getRequestMethod()
                    + exchange.getRequestURI().getPath().substring("/api/v1".length());
            requests.add(request + ' ' + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = answers.getOrDefault(request, "{}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(refusals.getOrDefault(request, 200), answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        URI url = URI.create("http://localhost:" + server.getAddress().getPort());
        actions = new BookletActions(new PublicApiClient(url, Duration.ofSeconds(2)), 9, entries);
        entries.forEach(entry -> entry.begin("c" + entry.number(), OPENED, CLOSES));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void lateStructuresDoNotWriteUntilTheyAreGrantedMoreTime() {
        assertThat(postpones("task_SubmitSolution", 3, OPENED)).isFalse();
        assertThat(postpones("task_SubmitSolution", 6, CLOSES)).isTrue();
        assertThat(postpones("task_SubmitSolution", 7, CLOSES)).isTrue();

        entries.get(5).granted(CLOSES, CLOSES.plusSeconds(1));

        assertThat(postpones("task_SubmitSolution", 6, CLOSES)).isFalse();
        assertThat(postpones("task_SubmitSolution", 7, CLOSES)).isTrue();
    }

    @Test
    void publishesWhenAllOthersAreCheckedAndTheLateOneLapsed() {
        entries.forEach(entry -> entry.isNow("CHECKED"));
        assertThat(postpones("task_PublishBooklet", 1, CLOSES)).isTrue();

        entries.get(6).isNow("LAPSED");

        assertThat(postpones("task_PublishBooklet", 1, CLOSES)).isFalse();
        actions.act(SOMEBODY, task("task_PublishBooklet", "call"));
        assertThat(requests)
                .containsExactly("POST/booklet-calls/call/publication"
                        + " {\"entries\":[\"c1\",\"c2\",\"c3\",\"c4\",\"c5\",\"c6\"]}");
    }

    @Test
    void savesADraftWithoutTheSolutionAndSendsTheWholeText() {
        answers.put("GET/contributions/c3", "{\"draftNumber\":4,\"revisions\":[]}");

        assertThat(act("task_SubmitSolution", 3).event()).isEqualTo("solution sent");

        assertThat(sent("PUT/contributions/c3/draft"))
                .contains("\"draftNumber\":4")
                .doesNotContain("\"solution\":");
        assertThat(sent("POST/contributions/c3/submission")).contains("\"draftNumber\":4", "\"solution\":");
    }

    /** A server that was killed after it kept the draft refuses the same request again. */
    @Test
    void goesOnWhenTheRepetitionOfADraftIsRefused() {
        refusals.put("PUT/contributions/c3/draft", 409);
        answers.put(
                "GET/contributions/c3",
                "{\"draftNumber\":1,\"draft\":{\"title\":\"Simulation 9, solution 3\"},\"revisions\":[]}");

        assertThat(act("task_SubmitSolution", 3).answer().isDone()).isTrue();
    }

    @Test
    void stopsWhenADraftIsNotKept() {
        refusals.put("PUT/contributions/c3/draft", 422);
        answers.put("PUT/contributions/c3/draft", "{\"detail\":\"Too long.\"}");
        answers.put("GET/contributions/c3", "{\"draftNumber\":0,\"draft\":{\"title\":\"\"},\"revisions\":[]}");

        assertThatThrownBy(() -> act("task_SubmitSolution", 3))
                .isInstanceOf(SimulationStopped.class)
                .hasMessageContaining("the draft of structure: Too long.");
    }

    @Test
    void sendsATextBackOnceAndHasTheFactsOfTheNextOneChecked() {
        answers.put("GET/contributions/c2", "{\"draftNumber\":2,\"revisions\":[{\"number\":1}]}");
        assertThat(act("task_ReviewContribution", 2).event()).isEqualTo("changes asked");
        assertThat(act("task_SubmitSolution", 2).event()).isEqualTo("solution sent again");
        assertThat(sent("POST/contributions/c2/submission")).contains("corrigée");

        answers.put("GET/contributions/c2", "{\"draftNumber\":3,\"revisions\":[{\"number\":2},{\"number\":1}]}");
        assertThat(act("task_ReviewContribution", 2).event()).isEqualTo("fact check asked");
        assertThat(act("task_CheckFacts", 2).event()).isEqualTo("facts confirmed");
        assertThat(sent("POST/contributions/c2/facts")).contains("\"revision\":2");
    }

    private String sent(String request) {
        return requests.stream()
                .filter(one -> one.startsWith(request + ' '))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private boolean postpones(String name, int number, Instant now) {
        return actions.postpones(SOMEBODY, task(name, "c" + number), now);
    }

    private Done act(String name, int number) {
        return actions.act(SOMEBODY, task(name, "c" + number));
    }

    private static JsonNode task(String name, String root) {
        return JsonMapper.shared()
                .valueToTree(Map.of("task", name, "root", Map.of("kind", "CONTRIBUTION", "id", root)));
    }
}
