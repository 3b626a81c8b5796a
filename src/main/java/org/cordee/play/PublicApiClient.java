package org.cordee.play;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the public API of one server. A request on a lost connection is repeated with the same idempotency key, also
 * across a restart.
 */
final class PublicApiClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Integer> TRY_AGAIN = Set.of(425, 429, 500, 502, 503, 504);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int LARGEST_PAGE = 200;
    private static final Duration PATIENCE_WITH_FAULTS = Duration.ofSeconds(6);

    private final URI base;
    private final Duration patience;
    private final Duration patienceWithFaults;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** @param patience for how long a request is repeated to a server that does not answer */
    PublicApiClient(URI base, Duration patience) {
        this(base, patience, PATIENCE_WITH_FAULTS);
    }

    /** @param patienceWithFaults for how long a request is repeated to a server that answers 500 */
    PublicApiClient(URI base, Duration patience, Duration patienceWithFaults) {
        this.base = base;
        this.patience = patience;
        this.patienceWithFaults = patienceWithFaults;
    }

    URI base() {
        return base;
    }

    ApiAnswer get(Credentials who, String path) {
        return send(request(who, path).GET());
    }

    /** Returns the resource as JSON; a refusal stops the simulation. */
    JsonNode read(Credentials who, String path) {
        return done(get(who, path), "GET " + path).json();
    }

    /** Returns all entries of a paged list. */
    List<JsonNode> all(Credentials who, String path) {
        return all(who, path, LARGEST_PAGE);
    }

    /**
     * Returns all entries of a paged list.
     *
     * @param path may have a query
     * @param largest the largest page that the list admits
     */
    List<JsonNode> all(Credentials who, String path, int largest) {
        String numbered = path + (path.contains("?") ? "&" : "?") + "size=" + largest + "&page=";
        List<JsonNode> all = new ArrayList<>();
        long pages = 1;
        for (long page = 0; page < pages; page++) {
            JsonNode read = read(who, numbered + page);
            read.path("content").forEach(all::add);
            pages = read.path("page").path("totalPages").asLong();
        }
        return all;
    }

    ApiAnswer put(Credentials who, String path, Object body) {
        return send(
                request(who, path).header("Content-Type", "application/json").PUT(json(body)));
    }

    ApiAnswer put(Credentials who, String path, byte[] body, String type) {
        return send(request(who, path).header("Content-Type", type).PUT(BodyPublishers.ofByteArray(body)));
    }

    ApiAnswer post(Credentials who, String path, Object body) {
        return post(who, path, json(body), "application/json");
    }

    ApiAnswer post(Credentials who, String path, byte[] body, String type) {
        return post(who, path, BodyPublishers.ofByteArray(body), type);
    }

    void delete(Credentials who, String path) {
        send(request(who, path).DELETE());
    }

    private ApiAnswer post(Credentials who, String path, HttpRequest.BodyPublisher body, String type) {
        return send(request(who, path)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body));
    }

    static ApiAnswer done(ApiAnswer answer, String what) {
        if (!answer.isDone()) {
            throw SimulationStopped.because("The server refused " + what + ": " + answer.refusal());
        }
        return answer;
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private HttpRequest.Builder request(Credentials who, String path) {
        return HttpRequest.newBuilder(base.resolve("/api/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", who.header())
                .header(
                        "Accept",
                        "application/json, application/zip, application/pdf, application/octet-stream,"
                                + " application/problem+json, */*;q=0.1")
                .header("Accept-Language", "en");
    }

    /** Returns true when the server answers 500 for long; one that stops or has lost its database does so briefly. */
    private boolean isLasting(@Nullable Instant firstFault) {
        return firstFault != null && Instant.now().isAfter(firstFault.plus(patienceWithFaults));
    }

    private ApiAnswer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        Instant until = Instant.now().plus(patience);
        @Nullable Instant firstFault = null;
        while (true) {
            String trouble;
            try {
                var response = http.send(request, BodyHandlers.ofByteArray());
                if (response.statusCode() == 401) {
                    throw SimulationStopped.wrongCall(
                            "The server does not accept these credentials; set CORDEE_USER and"
                                    + " CORDEE_PASSWORD to those of an administrator.");
                }
                int status = response.statusCode();
                firstFault = status != 500 ? null : firstFault == null ? Instant.now() : firstFault;
                if (!TRY_AGAIN.contains(status) || isLasting(firstFault)) {
                    return new ApiAnswer(status, response.body());
                }
                trouble = "it answers " + status;
            } catch (IOException lost) {
                // A server that is gone has other reasons for its next fault.
                firstFault = null;
                trouble = "the connection fails";
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw SimulationStopped.because("The simulation was interrupted.");
            }
            if (Instant.now().isAfter(until)) {
                throw SimulationStopped.because("The server at " + base + " cannot be reached: " + trouble + ".");
            }
            Pauses.pause(PAUSE);
        }
    }
}
