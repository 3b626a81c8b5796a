package org.cordee.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cordee.shared.StartupRefused;

/**
 * One key of the audit. Its id is stored beside each seal, so that old seals stay verifiable after a new key was added.
 *
 * @param id up to 32 letters, digits and hyphens; no secret
 * @param secret at least 32 bytes
 */
record AuditKey(String id, SecretKeySpec secret) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;
    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z0-9-]{1,32}):([A-Za-z0-9+/=_-]+)");

    /**
     * Reads a key as an operator writes it: {@code ID:BASE64}.
     *
     * @param source the setting or file that holds the key, for the message
     * @throws StartupRefused when it has another form or fewer than 32 bytes; the message does not repeat the key
     */
    static AuditKey read(String written, String source) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new StartupRefused("A key of the audit in " + source
                    + " has not the form ID:BASE64: write it as 'openssl rand -base64 32' prints it, after a name and a"
                    + " colon.");
        }
        byte[] secret = decoded(parts.group(2), source);
        if (secret.length < SHORTEST) {
            throw new StartupRefused("The audit key " + parts.group(1) + " in " + source + " has " + secret.length
                    + " bytes: give it " + SHORTEST + " or more (openssl rand -base64 32).");
        }
        return new AuditKey(parts.group(1), new SecretKeySpec(secret, ALGORITHM));
    }

    private static byte[] decoded(String base64, String source) {
        try {
            return Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException otherwise) {
            throw new StartupRefused("A key of the audit in " + source + " is not base64.");
        }
    }

    /** Returns the code of the text under this key: 64 hexadecimal digits. */
    String seal(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal((id + "\n" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", impossible);
        }
    }

    /** Hides the secret: a record would print it. */
    @Override
    public String toString() {
        return "AuditKey[" + id + "]";
    }
}
