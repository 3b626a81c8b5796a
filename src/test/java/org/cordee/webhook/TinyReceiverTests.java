package org.cordee.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

    /** The example of the documentation is what the product and the receiver compute. */
    @Test
    void computesTheExampleOfTheDocumentation() throws IOException {
        String text = Files.readString(Path.of("src/docs/webhooks.md")).replaceAll("\\s+", " ");
        Matcher example = Pattern.compile("with the secret `(whsec_[^`]+)`, the id `([^`]+)`, the time stamp `(\\d+)`"
                        + " and the body `([^`]+)`, the signature is `v1,([^`]+)`")
                .matcher(text);

        assertThat(example.find()).isTrue();
        byte[] body = example.group(4).getBytes(StandardCharsets.UTF_8);
        assertThat(TinyReceiver.signature(example.group(1), example.group(2), example.group(3), body))
                .isEqualTo(example.group(5));
        byte[] key = java.util.Base64.getDecoder().decode(example.group(1).substring("whsec_".length()));
        assertThat(new WebhookSecret(key)
                        .sign(example.group(2), Instant.ofEpochSecond(Long.parseLong(example.group(3))), body))
                .isEqualTo("v1," + example.group(5));
    }

    private boolean genuine(String signatures, byte[] body, Instant at) {
        return receiver.isGenuine(ID, Long.toString(at.getEpochSecond()), signatures, body);
    }
}
