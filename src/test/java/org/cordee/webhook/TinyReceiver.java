package org.cordee.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A receiver of webhooks, written from {@code src/docs/webhooks.md} alone: it verifies each delivery, stores each event
 * once, in the order in which it came, and forgets what it has when it asks for a replay. It uses no class of the
 * product.
 */
public final class TinyReceiver implements AutoCloseable {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** An event as it was stored. */
    public record Received(long number, String id, String type, String subject) {}

    private final HttpServer server;
    private final List<String> secrets = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final List<Received> stored = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Integer> answered = new ArrayList<>();

    private TinyReceiver(HttpServer server) {
        this.server = server;
    }

    public static TinyReceiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TinyReceiver receiver = new TinyReceiver(server);
            server.createContext("/cordee", receiver::receive);
            server.setExecutor(Executors.newFixedThreadPool(2));
            server.start();
            return receiver;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String url() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/cordee";
    }

    /** Trusts this secret too; after a change of the secret a receiver knows both for a while. */
    public void trust(String secret) {
        secrets.add(secret);
    }

    public void trustOnly(String secret) {
        secrets.clear();
        secrets.add(secret);
    }

    /** Answers the next deliveries with these statuses and stores nothing, as a receiver that is out of order. */
    public void answerNext(Integer... statuses) {
        answers.addAll(Arrays.asList(statuses));
    }

    public synchronized List<Received> stored() {
        return List.copyOf(stored);
    }

    public List<Long> numbers() {
        return stored().stream().map(Received::number).toList();
    }

    /** Returns the statuses with which it answered, in their order. */
    public synchronized List<Integer> answered() {
        return List.copyOf(answered);
    }

    /** Loses everything, as a receiver whose database was restored. */
    public synchronized void forget() {
        stored.clear();
        ids.clear();
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = accept(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private synchronized int accept(String id, String timestamp, String signatures, byte[] body) {
        Integer ordered = answers.poll();
        int status = ordered != null ? ordered : isGenuine(id, timestamp, signatures, body) ? 204 : 401;
        answered.add(status);
        if (status == 204 && ids.add(id)) {
            JsonNode event = JsonMapper.shared().readTree(body);
            JsonNode data = event.path("data");
            stored.add(new Received(
                    data.path("number").longValue(),
                    data.path("id").stringValue(),
                    event.path("type").stringValue(),
                    data.path("subject").stringValue()));
        }
        return status;
    }

    /** Verifies a delivery as the section "Verify it" says. */
    boolean isGenuine(String id, String timestamp, String signatures, byte[] body) {
        if (id == null || timestamp == null || signatures == null) {
            return false;
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, Instant.now()).abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        return secrets.stream()
                .map(secret -> signature(secret, id, timestamp, body))
                .anyMatch(right -> Arrays.stream(signatures.split(" "))
                        .filter(one -> one.startsWith("v1,"))
                        .anyMatch(one -> MessageDigest.isEqual(
                                one.substring(3).getBytes(StandardCharsets.UTF_8),
                                right.getBytes(StandardCharsets.UTF_8))));
    }

    static String signature(String secret, String id, String timestamp, byte[] body) {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
