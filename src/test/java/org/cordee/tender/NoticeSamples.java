package org.cordee.tender;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The official sample notices, and invented variants of them. */
public final class NoticeSamples {

    public static final String[] ALL_SEVEN = {
        "cn_23.xml",
        "cn_24_minimal.xml",
        "cn_24_open.xml",
        "cn_24_maximal.xml",
        "cn_24_FRA_comments.xml",
        "cn-social_24.xml",
        "cn-desg_24.xml"
    };

    private NoticeSamples() {}

    public static byte[] bytes(String file) {
        try (InputStream shipped = NoticeSamples.class.getResourceAsStream("/demo/notices/" + file);
                InputStream stream = shipped != null ? shipped : ofTheTests(file)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads a sample that the demonstration does not use. */
    private static InputStream ofTheTests(String file) {
        return Objects.requireNonNull(NoticeSamples.class.getResourceAsStream("/eforms/" + file), file);
    }

    public static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /** Returns the sample with one passage replaced; fails when the sample does not contain the passage. */
    public static byte[] changed(String file, String passage, String replacement) {
        String text = text(file);
        if (!text.contains(passage)) {
            throw new IllegalStateException(file + " does not contain " + passage);
        }
        return text.replace(passage, replacement).getBytes(StandardCharsets.UTF_8);
    }
}
