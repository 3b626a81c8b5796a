package org.cordee.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cordee.shared.RuleViolation;

/** A temporary file during upload or download, readable by this user only; its hash is computed while it is written. */
final class TemporaryFile implements AutoCloseable {

    private final Path file;
    private final MessageDigest digest = sha256();
    private final OutputStream out;
    private long size;

    TemporaryFile() throws IOException {
        file = Files.createTempFile("cordee-document", null);
        out = new DigestOutputStream(Files.newOutputStream(file), digest);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws RuleViolation as soon as the limit is exceeded */
    void readAll(InputStream in, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (size + read > limit) {
                throw RuleViolation.of("file", "document.too-large", limit / (1024 * 1024));
            }
            write(buffer, read);
        }
    }

    void write(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
        size += length;
    }

    /** Returns the hash of all bytes; nothing can be written afterwards. */
    String finish() throws IOException {
        out.close();
        return HexFormat.of().formatHex(digest.digest());
    }

    long size() {
        return size;
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
