package org.cordee.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordee.shared.StartupRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwaitingEngineTests {

    private final AtomicInteger asked = new AtomicInteger();
    private volatile int[] statuses = {200};
    private HttpServer cluster;

    @BeforeEach
    void start() throws IOException {
        cluster = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cluster.createContext("/", exchange -> {
            int status = statuses[Math.min(asked.getAndIncrement(), statuses.length - 1)];
            byte[] body = (status == 200
                            ? "{\"brokers\":[],\"clusterSize\":1}"
                            : "{\"type\":\"about:blank\",\"title\":\"t\",\"status\":" + status + ",\"detail\":\"d\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        cluster.start();
    }

    @AfterEach
    void stop() {
        cluster.stop(0);
    }

    @Test
    void waitsForAClusterThatIsStillStarting() {
        statuses = new int[] {503, 503, 503, 200};

        awaiting(address(), "basic").start();

        assertThat(asked).hasValue(4);
    }

    @Test
    void refusesToStartWithAWrongCredential() {
        statuses = new int[] {401};

        assertRefused(address(), "basic", "refuses the credential (401): check camunda.client.auth.");
    }

    @Test
    void refusesToStartAtAnAddressThatIsNoCamunda() {
        statuses = new int[] {404};

        assertRefused(address(), "basic", "not Camunda's REST API (404): check camunda.client.rest-address");
    }

    @Test
    void refusesToStartWithoutAnAddressOrWithAnUnknownMethod() {
        assertRefused(null, "basic", "set camunda.client.rest-address");
        assertRefused(address(), "magic", "camunda.client.auth.method is 'magic'");
        assertRefused(address(), "oidc", "camunda.client.auth.client-id is not set");
    }

    private static void assertRefused(@Nullable URI address, String method, String words) {
        assertThatThrownBy(() -> awaiting(address, method).start())
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining(words);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + cluster.getAddress().getPort());
    }

    private static AwaitingEngine awaiting(@Nullable URI address, String method) {
        CamundaClientSettings.Auth auth =
                new CamundaClientSettings.Auth(method, "user", "password", null, null, null, null);
        CamundaClientSettings.Polling polling = new CamundaClientSettings.Polling(
                Duration.ofMinutes(1), 1, Duration.ofMillis(100), Duration.ofSeconds(10));
        return new AwaitingEngine(
                new EngineConnection(new CamundaClientSettings(
                        address,
                        auth,
                        Duration.ofSeconds(5),
                        Duration.ofDays(1),
                        new CamundaClientSettings.Worker(polling, Map.of()))),
                "camunda");
    }
}
