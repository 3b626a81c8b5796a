package org.cordee.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that encrypts backup files: 32 random bytes, which the operator keeps in another place than the files. */
public final class BackupKey {

    private static final int BYTES = 32;
    private static final String REMEDY = ": write one with 'openssl rand -base64 32'.";

    private final byte[] secret;

    private BackupKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Reads a key as {@code openssl rand -base64 32} prints it.
     *
     * @param source where it was given, for the message
     * @throws BackupRefused when it is not base64 of 32 bytes; the message does not repeat it
     */
    public static BackupKey read(String base64, String source) {
        try {
            byte[] secret = Base64.getDecoder().decode(base64.strip());
            if (secret.length != BYTES) {
                throw new BackupRefused(
                        "The backup key in " + source + " has " + secret.length + " bytes, not " + BYTES + REMEDY);
            }
            return new BackupKey(secret);
        } catch (IllegalArgumentException otherwise) {
            throw new BackupRefused("The backup key in " + source + " is not base64" + REMEDY);
        }
    }

    /** @throws BackupRefused when the file is missing or has no key */
    public static BackupKey in(Path file) throws IOException {
        try {
            return read(Files.readString(file), "the file " + file);
        } catch (NoSuchFileException missing) {
            throw new BackupRefused("The key file " + file + " does not exist" + REMEDY);
        }
    }

    /** Returns the name that a backup file shows, so that a wrong key is told from a damaged file: 16 digits. */
    String name() {
        return HexFormat.of().formatHex(Arrays.copyOf(derived("name of the key"), 8));
    }

    /** Returns the key of one file, which follows from the secret and the file's own random salt. */
    SecretKeySpec of(byte[] salt) {
        return new SecretKeySpec(derived("file " + HexFormat.of().formatHex(salt)), "AES");
    }

    private byte[] derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(("cordee backup, " + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", impossible);
        }
    }
}
