package org.cordee.engine.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Sends requests that Camunda's client would never send. */
final class RawRequests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private RawRequests() {}

    static HttpResponse<String> call(String method, String path, String body) throws IOException, InterruptedException {
        return call(method, path, body, ClusterUnderTest.underTest().password());
    }

    static HttpResponse<String> call(String method, String path, String body, String password)
            throws IOException, InterruptedException {
        return send(method, path, password, HttpRequest.BodyPublishers.ofString(body));
    }

    /** Sends a body in chunks, without its length. */
    static HttpResponse<String> stream(String method, String path, String body)
            throws IOException, InterruptedException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(
                method,
                path,
                ClusterUnderTest.underTest().password(),
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    private static HttpResponse<String> send(
            String method, String path, String password, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        String pair = ClusterUnderTest.underTest().user() + ":" + password;
        String credential = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(ClusterUnderTest.underTest().address() + path))
                        .header("Authorization", "Basic " + credential)
                        .header("Content-Type", "application/json")
                        .method(method, body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
