package org.cordee.tender.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cordee.tender.Flaw;
import org.cordee.tender.batch.NoticeSource.Fetched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching notices by their number, from a server of this machine in the place of the two journals. */
class NoticeSourceTests {

    private static final int MOST_BYTES = 1000;

    private final List<String> asked = new ArrayList<>();
    private HttpServer journal;
    private NoticeSource source;

    private int status = 200;
    private String answer = "<ContractNotice/>";
    private Duration delay = Duration.ZERO;
    private Duration pauseInTheBody = Duration.ZERO;

    @BeforeEach
    void open() throws IOException {
        journal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        journal.createContext("/", this::reply);
        journal.start();
        URI address = URI.create("http://localhost:" + journal.getAddress().getPort());
        source = new NoticeSource(address, address, Duration.ofSeconds(2), MOST_BYTES);
    }

    @AfterEach
    void close() {
        journal.stop(0);
    }

    @Test
    void asksTedForThePublicationNumberWithoutLeadingZeros() throws Exception {
        Fetched fetched = fetch("00123456-2026");

        assertThat(asked).containsExactly("/en/notice/123456-2026/xml");
        assertThat(fetched.document()).asString(StandardCharsets.UTF_8).isEqualTo("<ContractNotice/>");
    }

    @Test
    void asksTheOpenDataOfTheBoampForOneRecord() throws Exception {
        answer = "{\"total_count\":1,\"results\":[{\"idweb\":\"26-91551\"}]}";

        assertThat(fetch("26-91551").document()).isNotNull();
        assertThat(asked)
                .containsExactly(
                        "/api/explore/v2.1/catalog/datasets/boamp/records?limit=1&where=idweb%3D%2226-91551%22");
    }

    @Test
    void tellsThatANumberIsNotKnown() throws Exception {
        status = 404;
        assertThat(flaw("123456-2026").code()).isEqualTo("source.not-found");

        status = 200;
        answer = "{\"total_count\": 0, \"results\": []}";
        assertThat(flaw("26-91551").arguments()).containsExactly("26-91551", "BOAMP", 404);
    }

    @Test
    void followsNoRedirect() throws Exception {
        status = 302;

        assertThat(flaw("123456-2026").code()).isEqualTo("source.refuses");
        assertThat(asked).hasSize(1);
    }

    @Test
    void stopsAtTheSizeLimitAndAtTheTimeLimit() throws Exception {
        answer = "x".repeat(MOST_BYTES + 1);
        assertThat(flaw("123456-2026").code()).isEqualTo("document.too-large");

        delay = Duration.ofSeconds(4);
        assertThat(flaw("123456-2026").code()).isEqualTo("source.away");
    }

    @Test
    void stopsAtTheTimeLimitInTheMiddleOfAnAnswer() throws Exception {
        pauseInTheBody = Duration.ofSeconds(4);

        assertThat(flaw("123456-2026").code()).isEqualTo("source.away");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "26", "26-x", "../26-1", "26-91551\" or 1=1", "123456-1999", "123456-2026/xml", "1-2-3"})
    void readsNothingElseAsANumber(String typed) {
        assertThat(NoticeNumber.read(typed)).isEmpty();
    }

    private Fetched fetch(String number) throws InterruptedException {
        return source.fetch(NoticeNumber.read(number).orElseThrow());
    }

    private Flaw flaw(String number) throws InterruptedException {
        return Objects.requireNonNull(fetch(number).flaw());
    }

    private void reply(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        sleep(delay);
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body, 0, 1);
        exchange.getResponseBody().flush();
        sleep(pauseInTheBody);
        exchange.getResponseBody().write(body, 1, body.length - 1);
        exchange.close();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
