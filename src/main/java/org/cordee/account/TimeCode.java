package org.cordee.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes the codes of authenticator apps: RFC 6238 with HMAC-SHA-1, six digits and steps of 30 seconds, the only
 * variant that all apps support. It is own code because it is one call of the JDK's HMAC.
 */
final class TimeCode {

    /** The length of a secret in bytes, as RFC 4226 recommends. */
    static final int SECRET_BYTES = 20;

    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;

    /** The steps before and after the current one that are accepted, because clocks differ and typing takes time. */
    private static final int TOLERANCE = 1;

    private static final int CODES = 1_000_000;
    private static final String HMAC = "HmacSHA1";
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeCode() {}

    static byte[] drawSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /**
     * Returns the time step of which this is the code, if it is one around now that is later than the last used one.
     *
     * @param machineNow the real time, as the app knows it
     * @param usedStep the step of the last accepted code: a code is accepted once
     */
    static OptionalLong match(byte[] secret, String digits, Instant machineNow, long usedStep) {
        long now = step(machineNow);
        byte[] typed = digits.getBytes(StandardCharsets.UTF_8);
        OptionalLong match = OptionalLong.empty();
        for (long step = now - TOLERANCE; step <= now + TOLERANCE; step++) {
            boolean equal = MessageDigest.isEqual(of(secret, step).getBytes(StandardCharsets.UTF_8), typed);
            if (equal && step > usedStep) {
                match = OptionalLong.of(step);
            }
        }
        return match;
    }

    static long step(Instant machineNow) {
        return Math.floorDiv(machineNow.getEpochSecond(), STEP_SECONDS);
    }

    /** Returns the code of a time step: six digits. */
    static String of(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % CODES);
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }
}
