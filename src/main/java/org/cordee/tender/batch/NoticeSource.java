package org.cordee.tender.batch;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.cordee.tender.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * Fetches notices by their number from the two journals. The hosts are fixed, redirects are not followed, and an answer
 * is bounded in size and time. Only the digits of a checked number become a part of the address.
 */
final class NoticeSource {

    /** The result of fetching: exactly one of the two has content. */
    record Fetched(byte @Nullable [] document, @Nullable Flaw flaw) {}

    private static final URI TED = URI.create("https://ted.europa.eu");
    private static final URI BOAMP = URI.create("https://boamp-datadila.opendatasoft.com");

    private final URI ted;
    private final URI boamp;
    private final Duration timeout;
    private final int mostBytes;
    private final HttpClient client;

    NoticeSource(Duration timeout, int mostBytes) {
        this(TED, BOAMP, timeout, mostBytes);
    }

    /** Creates a source with other hosts, for tests. */
    NoticeSource(URI ted, URI boamp, Duration timeout, int mostBytes) {
        this.ted = ted;
        this.boamp = boamp;
        this.timeout = timeout;
        this.mostBytes = mostBytes;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    Fetched fetch(NoticeNumber number) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(number))
                .timeout(timeout)
                .header("User-Agent", "Cordee")
                .GET()
                .build();
        Collecting body = new Collecting(mostBytes);
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArrayConsumer(body));
        try {
            HttpResponse<Void> whole = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return whole.statusCode() == 200 ? read(number, body) : refused(number, whole.statusCode());
        } catch (ExecutionException | TimeoutException away) {
            return body.isTooLarge() ? tooLarge() : away(number);
        } finally {
            answer.cancel(true);
        }
    }

    /** Collects the answer, and breaks it off when it is larger than a notice may be. */
    private static final class Collecting implements Consumer<Optional<byte[]>> {

        private final int mostBytes;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private volatile boolean tooLarge;

        Collecting(int mostBytes) {
            this.mostBytes = mostBytes;
        }

        @Override
        public void accept(Optional<byte[]> part) {
            byte[] received = part.orElse(new byte[0]);
            if (received.length > mostBytes - bytes.size()) {
                tooLarge = true;
                throw new IllegalStateException("the answer is larger than " + mostBytes + " bytes");
            }
            bytes.writeBytes(received);
        }

        boolean isTooLarge() {
            return tooLarge;
        }

        byte[] document() {
            return bytes.toByteArray();
        }
    }

    private URI address(NoticeNumber number) {
        return switch (number.publisher()) {
            case TED -> ted.resolve("/en/notice/" + number.number() + "/xml");
            case BOAMP ->
                boamp.resolve("/api/explore/v2.1/catalog/datasets/boamp/records?limit=1&where=idweb%3D%22"
                        + number.number() + "%22");
        };
    }

    private static Fetched read(NoticeNumber number, Collecting body) {
        byte[] document = body.document();
        boolean none = number.publisher() == NoticeNumber.Publisher.BOAMP && isEmptyAnswer(document);
        return none ? refused(number, 404) : new Fetched(document, null);
    }

    private Fetched tooLarge() {
        return new Fetched(null, Flaw.inField("document.too-large", "number", mostBytes / 1_000_000));
    }

    private static Fetched away(NoticeNumber number) {
        return new Fetched(
                null, Flaw.inField("source.away", "number", number.publisher().name()));
    }

    /** The BOAMP answers an unknown number with an empty list. */
    private static boolean isEmptyAnswer(byte[] document) {
        String answer = new String(document, 0, Math.min(document.length, 200), StandardCharsets.UTF_8);
        return answer.replaceAll("\\s", "").contains("\"results\":[]");
    }

    private static Fetched refused(NoticeNumber number, int status) {
        String code = status == 404 || status == 400 ? "source.not-found" : "source.refuses";
        return new Fetched(
                null,
                Flaw.inField(code, "number", number.number(), number.publisher().name(), status));
    }
}
