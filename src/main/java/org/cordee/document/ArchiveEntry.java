package org.cordee.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file to be put into an archive. */
public record ArchiveEntry(String name, byte[] bytes) {

    public static ArchiveEntry text(String name, String text) {
        return new ArchiveEntry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public String sha256() {
        return sha256(bytes);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Omits the content, because this text may be logged. */
    @Override
    public String toString() {
        return "Entry[" + name + "]";
    }
}
