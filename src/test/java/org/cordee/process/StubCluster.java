package org.cordee.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Answers a client's requests with these statuses, one after the other and then the last one, or with these bodies. */
final class StubCluster implements AutoCloseable {

    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;

    private StubCluster() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
    }

    /** Answers each request with 200, by its path and its body. */
    static StubCluster answering(BinaryOperator<String> answers) {
        StubCluster cluster = new StubCluster();
        cluster.server.createContext("/", exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] body =
                    answers.apply(exchange.getRequestURI().getPath(), sent).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        cluster.server.start();
        return cluster;
    }

    StubCluster(int... statuses) {
        this();
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            int status = statuses[Math.min(asked.getAndIncrement(), statuses.length - 1)];
            boolean well = status < 300;
            String body = well
                    ? "{\"brokers\":[],\"clusterSize\":1}"
                    : "{\"type\":\"about:blank\",\"title\":\"t\",\"status\":" + status + ",\"detail\":\"d\"}";
            exchange.getResponseHeaders().set("Content-Type", well ? "application/json" : "application/problem+json");
            boolean isEmpty = status == 204;
            exchange.sendResponseHeaders(status, isEmpty ? -1 : body.length());
            if (!isEmpty) {
                exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            }
            exchange.close();
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int requests() {
        return asked.get();
    }

    EngineConnection connection() {
        return connection(address(), "basic");
    }

    static EngineConnection connection(@Nullable URI address, String method) {
        CamundaClientSettings.Polling polling = new CamundaClientSettings.Polling(
                Duration.ofMinutes(1), 1, Duration.ofMillis(100), Duration.ofSeconds(10));
        CamundaClientSettings settings = new CamundaClientSettings(
                address,
                new CamundaClientSettings.Auth(method, "user", "password", null, null, null, null),
                Duration.ofSeconds(5),
                Duration.ofDays(1),
                new CamundaClientSettings.Worker(polling, Map.of()));
        return new EngineConnection(
                settings, new StaticListableBeanFactory().getBeanProvider(AsyncExecChainHandler.class));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
