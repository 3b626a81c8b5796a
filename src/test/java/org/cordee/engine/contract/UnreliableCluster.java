package org.cordee.engine.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A proxy that makes the engine behave like a cluster in trouble: searches lag two seconds, some requests are refused
 * for lack of resources or their answer is lost, the clock cannot be pinned, and the whole can become unreachable.
 */
public final class UnreliableCluster implements AutoCloseable {

    /** The delay of searches. */
    static final Duration LAG = Duration.ofSeconds(2);

    private static final List<String> HOP = List.of("connection", "content-length", "expect", "host", "upgrade");
    private static final byte[] EXHAUSTED = """
            {"type":"about:blank","title":"RESOURCE_EXHAUSTED","status":503,"detail":"Expected to handle the request, but the\
             broker is busy","instance":"/v2"}""".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NO_CLOCK = """
            {"type":"about:blank","title":"FORBIDDEN","status":403,"detail":"The clock of this cluster is not controlled",\
            "instance":"/v2/clock"}""".getBytes(StandardCharsets.UTF_8);

    private final URI engine;
    private final int everyNthFails;
    private final AtomicInteger requests = new AtomicInteger();
    private final SearchLag lag = new SearchLag(LAG);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile boolean clockRefused;
    private @Nullable HttpServer server;
    private int port;

    /** @param everyNthFails 0: none; each second failure comes after the engine has executed the command */
    public UnreliableCluster(URI engine, int everyNthFails) {
        this.engine = engine;
        this.everyNthFails = everyNthFails;
        come();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public void refuseTheClock() {
        clockRefused = true;
    }

    /** Closes the port, so that the cluster is unreachable. */
    public void goAway() {
        HttpServer current = server;
        server = null;
        if (current != null) {
            current.stop(0);
        }
    }

    /** Opens the same port again. */
    public void come() {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "slow-reader");
                thread.setDaemon(true);
                return thread;
            }));
            listening.createContext("/", this::pass);
            listening.start();
            port = listening.getAddress().getPort();
            server = listening;
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            int number = requests.incrementAndGet();
            boolean fails = everyNthFails > 0 && number % everyNthFails == 0;
            if (clockRefused && path.startsWith("/v2/clock")) {
                answer(exchange, 403, "application/problem+json", NO_CLOCK);
            } else if (fails && number / everyNthFails % 2 == 0) {
                answer(exchange, 503, "application/problem+json", EXHAUSTED);
            } else {
                HttpResponse<byte[]> answer = ask(exchange, body);
                String type = answer.headers().firstValue("content-type").orElse("application/json");
                if (fails) {
                    answer(exchange, 503, "application/problem+json", EXHAUSTED);
                } else if (path.endsWith("/search") && answer.statusCode() == 200) {
                    answer(exchange, 200, type, lag.of(path, body, answer.body()));
                } else {
                    answer(exchange, answer.statusCode(), type, answer.body());
                }
            }
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(engine.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        goAway();
    }
}
