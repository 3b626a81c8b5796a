package org.cordee.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A receiver, whatever it answers, costs the product at most its time limit. */
class CallingReceiversTests {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CallingReceivers receivers =
            new CallingReceivers(new ReceiverAddresses(true), SampleSettings.with(LIMIT));
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        receivers.destroy();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void deliversTheBodyWithItsHeaders() {
        answer("/", exchange -> {
            calls.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("webhook-id") + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });

        Attempt attempt = receivers.post(url("/"), BODY, Map.of("webhook-id", "one"));

        assertThat(attempt.isDelivered()).isTrue();
        assertThat(attempt.status()).isEqualTo(200);
        assertThat(calls).singleElement().asString().matches("POST one application/json(; charset=UTF-8)? \\{}");
    }

    @Test
    void followsNoRedirect() {
        status("/", 307, url("/elsewhere"));
        status("/elsewhere", 200, null);

        Attempt attempt = receivers.post(url("/"), BODY, Map.of());

        assertThat(attempt.outcome()).isEqualTo(DeliveryOutcome.REDIRECTED);
        assertThat(calls).containsExactly("/");
    }

    @Test
    void tellsARefusalFromAReceiverThatWantsNothingAnyMore() {
        status("/broken", 500, null);
        status("/gone", 410, null);

        Attempt broken = receivers.post(url("/broken"), BODY, Map.of());
        Attempt gone = receivers.post(url("/gone"), BODY, Map.of());

        assertThat(broken.outcome()).isEqualTo(DeliveryOutcome.REFUSED);
        assertThat(broken.isGone()).isFalse();
        assertThat(gone.outcome()).isEqualTo(DeliveryOutcome.REFUSED);
        assertThat(gone.isGone()).isTrue();
        assertThat(calls).as("each is called once").containsExactly("/broken", "/gone");
    }

    @Test
    @Timeout(10)
    void endsAtTheTimeLimitWhenNothingIsAnswered() {
        answer("/", exchange -> sleep(8));

        Attempt attempt = receivers.post(url("/"), BODY, Map.of());

        assertThat(attempt.outcome()).isEqualTo(DeliveryOutcome.TOO_SLOW);
        assertThat(attempt.duration()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    @Timeout(10)
    void endsAtTheTimeLimitWhenTheAnswerComesByteByByte() throws IOException {
        try (ServerSocket slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> drip(slow));

            Attempt attempt = receivers.post("http://127.0.0.1:" + slow.getLocalPort() + "/", BODY, Map.of());

            assertThat(attempt.outcome()).isEqualTo(DeliveryOutcome.TOO_SLOW);
            assertThat(attempt.duration()).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    @Timeout(10)
    void readsNothingOfAnAnswerWithoutEnd() {
        answer("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                byte[] some = new byte[8192];
                while (!Thread.currentThread().isInterrupted()) {
                    body.write(some);
                }
            }
        });

        Attempt attempt = receivers.post(url("/"), BODY, Map.of());

        assertThat(attempt.isDelivered()).isTrue();
        assertThat(attempt.duration()).isLessThan(LIMIT);
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        Attempt attempt = receivers.post("http://127.0.0.1:" + port + "/", BODY, Map.of());

        assertThat(attempt.outcome()).isEqualTo(DeliveryOutcome.UNREACHABLE);
        assertThat(attempt.status()).isNull();
    }

    @Test
    void callsNoAddressInsideTheNetworkWhateverNameLeadsThere() {
        status("/", 200, null);
        CallingReceivers strict = new CallingReceivers(new ReceiverAddresses(false), SampleSettings.with(LIMIT));

        Attempt byName = strict.post("http://localhost:" + server.getAddress().getPort() + "/", BODY, Map.of());
        Attempt byAddress = strict.post(url("/"), BODY, Map.of());
        strict.destroy();

        assertThat(List.of(byName.outcome(), byAddress.outcome())).containsOnly(DeliveryOutcome.FORBIDDEN);
        assertThat(calls).isEmpty();
    }

    private void status(String path, int status, String location) {
        answer(path, exchange -> {
            calls.add(exchange.getRequestURI().getPath());
            if (location != null) {
                exchange.getResponseHeaders().set("Location", location);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private void answer(String path, HttpHandler handler) {
        server.createContext(path, (HttpExchange exchange) -> handler.handle(exchange));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void drip(ServerSocket slow) {
        try (var socket = slow.accept();
                OutputStream out = socket.getOutputStream()) {
            for (byte one : "HTTP/1.1 200 OK and a very long reason phrase".getBytes(StandardCharsets.US_ASCII)) {
                out.write(one);
                out.flush();
                sleep(0.3);
            }
        } catch (IOException closed) {
            return;
        }
    }

    private static void sleep(double seconds) {
        try {
            TimeUnit.MILLISECONDS.sleep((long) (seconds * 1000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
