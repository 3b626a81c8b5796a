package org.cordee.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A receiver that was written from the documentation understands what the product signs. */
class TinyReceiverTests {

    private static final byte[] BODY = "{\"type\":\"bid.deposited\"}".getBytes(StandardCharsets.UTF_8);
    private static final String ID = "01932f7c-5d1e-7c3a-9a0b-0d6c1f2e3a4b";

    private final TinyReceiver receiver = TinyReceiver.start();
    private final WebhookSecret secret = WebhookSecret.draw();
    private final Instant now = Instant.now();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void acceptsWhatTheProductSigns() {
        receiver.trust(secret.shown());

        assertThat(genuine(secret.sign(ID, now, BODY), BODY, now)).isTrue();
    }

    @Test
    void acceptsADeliveryWithAnOldAndANewSignature() {
        receiver.trust(secret.shown());
        String both = WebhookSecret.draw().sign(ID, now, BODY) + " " + secret.sign(ID, now, BODY);

        assertThat(genuine(both, BODY, now)).isTrue();
    }

    @Test
    void refusesAnotherBodyAnotherSecretAndAnOldDelivery() {
        receiver.trust(secret.shown());
        Instant old = now.minusSeconds(301);

        assertThat(genuine(secret.sign(ID, now, BODY), "{}".getBytes(StandardCharsets.UTF_8), now))
                .isFalse();
        assertThat(genuine(WebhookSecret.draw().sign(ID, now, BODY), BODY, now)).isFalse();
        assertThat(genuine(secret.sign(ID, old, BODY), BODY, old)).isFalse();
        assertThat(genuine(secret.sign(ID, old, BODY), BODY, now)).isFalse();
    }

    /** The delivery in the documentation is signed as the product and the receiver sign it. */
    @Test
    void computesTheExampleOfTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("src/docs/webhooks.md"));
        String delivery = found(page, "(?s)```http\n(.*?)```");
        String id = found(delivery, "webhook-id: (\\S+)");
        String timestamp = found(delivery, "webhook-timestamp: (\\d+)");
        String signature = found(delivery, "webhook-signature: v1,(\\S+)");
        byte[] body = found(delivery, "\n\n(.+)\n").getBytes(StandardCharsets.UTF_8);
        String shown = found(page, "\"secret\": \"(whsec_[^\"]+)\"");

        byte[] key = Base64.getDecoder().decode(shown.substring("whsec_".length()));
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));

        assertThat(TinyReceiver.signature(shown, id, timestamp, body)).isEqualTo(signature);
        assertThat(new WebhookSecret(key).sign(id, sent, body)).isEqualTo("v1," + signature);
        assertThat(found(delivery, "Content-Length: (\\d+)")).isEqualTo(Integer.toString(body.length));
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private boolean genuine(String signatures, byte[] body, Instant at) {
        return receiver.isGenuine(ID, Long.toString(at.getEpochSecond()), signatures, body);
    }
}
