package org.cordee.espd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * The sample documents of ESPD-EDM 4.1.0, unchanged and with the two codes corrected that its code lists do not have.
 */
public final class EspdSamples {

    private EspdSamples() {}

    static byte[] request() {
        return file("ESPD-Request.xml.gz");
    }

    static byte[] response() {
        return file("ESPD-Response.xml.gz");
    }

    /** Returns the request as a buyer would send it, with codes of the lists only. */
    public static byte[] validRequest() {
        return text(request())
                .replace(">CHECKBOX_TRUE<", ">CHECK_BOX_TRUE<")
                .replace(">Assets to equity ratio<", ">R11<")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static byte[] file(String name) {
        try (InputStream packed = Objects.requireNonNull(EspdSamples.class.getResourceAsStream("/espd/" + name));
                InputStream in = new GZIPInputStream(packed);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            in.transferTo(out);
            return out.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
