package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.PageText;

/** A browser without JavaScript for tests: it stores cookies and sends the CSRF token of the last page. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

    private final String root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    public Browser(int port) {
        this.root = "http://localhost:" + port;
    }

    public static Browser signedIn(int port, String email, String password) {
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        HttpResponse<String> answer = browser.post("/sign-in", "email", email, "password", password);
        String to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || to.contains("/sign-in")) {
            throw new AssertionError("sign-in refused: " + to);
        }
        return browser;
    }

    /** Requests a page without following redirects. */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Requests a page, checks that it is complete and contains these words, typography aside, and returns its text. */
    public String textWith(String path, String... words) {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        String body = PageText.plain(page.body());
        assertThat(body).as(path).doesNotContain("??").contains(words);
        return body;
    }

    /** Opens the page to which an answer leads. */
    public HttpResponse<String> followed(HttpResponse<String> answer) {
        return get(answer.headers().firstValue("Location").orElseThrow());
    }

    /** Checks that an act was accepted: the answer is a redirect. */
    public static void redirects(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    /** Posts a form of name, value, name, value …, with the CSRF token of the last page. */
    public HttpResponse<String> post(String path, String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
        }
        pairs.add("_csrf=" + encode(token));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)))
                .build());
    }

    /** Posts a file as chosen in a page, with the CSRF token of the last page. */
    public HttpResponse<String> upload(String path, byte[] content) {
        String head = "--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--part\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"avis.xml\"\r\n"
                + "Content-Type: application/xml\r\n\r\n";
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8))))
                .build());
    }

    /**
     * Returns the status only, without waiting for the body: some answers never end. A form is posted empty, with its
     * token.
     */
    public int status(String method, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (!"GET".equals(method)) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .method(method, HttpRequest.BodyPublishers.ofString("_csrf=" + encode(token)));
        }
        try {
            HttpResponse<java.io.InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (java.io.IOException | InterruptedException broken) {
            throw new AssertionError(method + " " + path, broken);
        }
    }

    /** Returns the identifier of this browser's session as the table stores it; empty when it has none. */
    public Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("cordee-session"))
                .map(cookie -> new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8))
                .findFirst();
    }

    public Browser forgettingItsToken() {
        this.token = "";
        return this;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (java.io.IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : root + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
