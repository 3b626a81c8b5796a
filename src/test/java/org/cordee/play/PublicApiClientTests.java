package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request is repeated to a server that answers 500 for a moment, however long its first answer took. */
class PublicApiClientTests {

    private static final Duration SLOW = Duration.ofMillis(300);
    private static final int NO_ANSWER = 0;

    private final AtomicInteger asked = new AtomicInteger();
    private List<Integer> statuses = List.of();
    private HttpServer server;
    private PublicApiClient client;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::reply);
        server.start();
        URI base = URI.create("http://localhost:" + server.getAddress().getPort());
        client = new PublicApiClient(base, Duration.ofSeconds(30), SLOW.dividedBy(2));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void repeatsARequestWhoseFirstAnswerWasALateFault() {
        statuses = List.of(500, 200);

        assertThat(client.get(new Credentials("lea", "secret"), "/tasks").isDone())
                .isTrue();
    }

    @Test
    void returnsAFaultThatLasts() {
        statuses = List.of(500, 500, 200);

        assertThat(client.get(new Credentials("lea", "secret"), "/tasks").isDone())
                .isFalse();
        assertThat(asked).hasValue(2);
    }

    /** As when a killed database and, a minute later, a killed server meet the same request. */
    @Test
    void countsAFaultAnewAfterALostConnection() {
        statuses = List.of(500, NO_ANSWER, 500, 200);

        assertThat(client.post(new Credentials("lea", "secret"), "/tasks", List.of())
                        .isDone())
                .isTrue();
        assertThat(asked).hasValue(4);
    }

    private void reply(HttpExchange exchange) throws IOException {
        try {
            Thread.sleep(SLOW.toMillis());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        int status = statuses.get(asked.getAndIncrement());
        if (status != NO_ANSWER) {
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }
}
