package org.cordee.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file on its way into a package. */
record Entry(String name, byte[] bytes) {

    static Entry text(String name, String text) {
        return new Entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    PackageFile listed() {
        return new PackageFile(name, bytes.length, sha256(bytes));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never what is in it. */
    @Override
    public String toString() {
        return "Entry[" + name + "]";
    }
}
