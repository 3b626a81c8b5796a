package org.cordee.platform;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A client of {@code /api/v1} for tests. */
public final class ApiClient {

    private final String root;
    private final String authorization;
    private final HttpClient client = HttpClient.newHttpClient();

    private ApiClient(int port, String authorization) {
        this.root = "http://localhost:" + port;
        this.authorization = authorization;
    }

    public static ApiClient basic(int port, String email, String password) {
        String pair = email + ":" + password;
        return new ApiClient(
                port, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    public static ApiClient bearing(int port, String token) {
        return new ApiClient(port, "Bearer " + token);
    }

    public static ApiClient anonymous(int port) {
        return new ApiClient(port, "");
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    /** Returns the status only, without waiting for the body; methods with a body send an empty JSON object. */
    public int status(String method, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
        if (!"GET".equals(method) && !"DELETE".equals(method)) {
            request.header("Content-Type", "application/json");
            body = HttpRequest.BodyPublishers.ofString("{}");
        }
        try {
            HttpResponse<java.io.InputStream> answer =
                    client.send(request.method(method, body).build(), BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (java.io.IOException | InterruptedException broken) {
            throw new AssertionError(method + " " + path, broken);
        }
    }

    public HttpResponse<String> send(String method, String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpRequest.BodyPublisher body =
                json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        if (json != null && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        try {
            return client.send(request.method(method, body).build(), BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }
}
