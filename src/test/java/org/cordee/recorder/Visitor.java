package org.cordee.recorder;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person with a browser, who reads pages in a session and the API with the password or a token. */
final class Visitor {

    /**
     * One answer of the server.
     *
     * @param type media type without parameters, empty when there is none
     * @param location path to which a redirect leads, else empty
     */
    record Answer(int status, String type, String location, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private static final String PASSWORD = "cordee-demo";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]*)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final URI server;
    private final String name;
    private final String email;
    private final String language;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String authorization;

    /** @param email empty for a visitor without an account */
    Visitor(URI server, String name, String email, String language) {
        this.server = server;
        this.name = name;
        this.email = email;
        this.language = language;
        byte[] credentials = (email + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    String name() {
        return name;
    }

    boolean hasAccount() {
        return !email.isEmpty();
    }

    void signIn() throws InterruptedException {
        if (hasAccount()) {
            Matcher token = CSRF.matcher(get("/sign-in").text());
            String csrf = token.find() ? token.group(1) : "";
            String form = "email=" + encoded(email) + "&password=" + encoded(PASSWORD) + "&_csrf=" + encoded(csrf);
            Answer answer = send("POST", "/sign-in", FORM, BodyPublishers.ofString(form));
            if (answer.status() != 302 || answer.location().contains("sign-in")) {
                throw new IllegalStateException(email + " is not signed in: " + answer.status());
            }
        }
        if (!language.equals("fr")) {
            get("/sign-in?lang=" + language);
        }
    }

    /** Replaces the password by a token for the API: checking a password takes longer than most answers. */
    void takeToken() throws InterruptedException {
        Answer issued = send(
                "POST", "/api/v1/me/tokens", "application/json", BodyPublishers.ofString("{\"name\":\"recorder\"}"));
        authorization = "Bearer " + Texts.json(issued.text()).path("token").asString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    Answer get(String path) throws InterruptedException {
        return send("GET", path, "", BodyPublishers.noBody());
    }

    Answer send(String method, String path, String type, BodyPublisher body) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .method(method, body)
                .timeout(Duration.ofMinutes(2))
                .header("Accept-Language", language);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (path.startsWith("/api/") && hasAccount()) {
            request.header("Authorization", authorization);
        }
        try {
            return answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            return new Answer(0, "", "", new byte[0]);
        }
    }

    private Answer answer(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("").replaceAll("\\s*;.*", "");
        String location = response.headers().firstValue("Location").orElse("").replaceAll("^https?://[^/]+", "");
        return new Answer(response.statusCode(), type, location, response.body());
    }
}
