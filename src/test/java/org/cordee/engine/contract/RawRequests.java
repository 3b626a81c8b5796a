package org.cordee.engine.contract;

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
        String pair = ClusterUnderTest.underTest().user() + ":" + password;
        String credential = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(ClusterUnderTest.underTest().address() + path))
                        .header("Authorization", "Basic " + credential)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
