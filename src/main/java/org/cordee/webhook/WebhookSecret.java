package org.cordee.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of a webhook: 256 random bits that the product and the receiver share. It signs as the Standard Webhooks
 * specification says.
 */
final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    WebhookSecret(byte[] key) {
        this.key = key.clone();
    }

    static WebhookSecret draw() {
        byte[] drawn = new byte[BYTES];
        RANDOM.nextBytes(drawn);
        return new WebhookSecret(drawn);
    }

    byte[] key() {
        return key.clone();
    }

    /** Returns the secret as its owner gets it: {@code whsec_} and the key in Base64. */
    String shown() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /**
     * Signs a delivery: HMAC-SHA256 over its id, its time in seconds and its body, joined by full stops.
     *
     * @return {@code v1,} and the signature in Base64
     */
    String sign(String id, Instant at, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA256", impossible);
        }
    }

    /** Hides the key, because this text may be logged. */
    @Override
    public String toString() {
        return "WebhookSecret[…]";
    }
}
