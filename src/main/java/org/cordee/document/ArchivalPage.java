package org.cordee.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A page to print whose photographs lie beside its text, because inside it a few hundred of them would fill the memory.
 *
 * @param xhtml names a photograph as {@code photograph:NAME}
 * @param photographs JPEG files by name
 * @param createdOn written as the file's date
 * @param background paints behind the finished pages
 */
record ArchivalPage(String xhtml, Map<String, byte[]> photographs, LocalDate createdOn, Background background) {

    /** The scheme of the addresses of photographs. */
    static final String PHOTOGRAPH = "photograph";

    /** Takes the place of each photograph while only the places of the text are wanted. */
    static final byte[] BLANK = blank();

    /** Paints behind the text of a finished file. */
    @FunctionalInterface
    interface Background {

        void paint(PDDocument pdf) throws IOException;
    }

    byte[] photograph(String address) {
        return Objects.requireNonNull(photographs.get(address.substring(PHOTOGRAPH.length() + 1)), address);
    }

    /** Returns a number that differs when the text or a photograph differs. */
    long fingerprint() {
        MessageDigest digest = TemporaryFile.sha256();
        digest.update(xhtml.getBytes(StandardCharsets.UTF_8));
        new TreeMap<>(photographs).values().forEach(digest::update);
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static byte[] blank() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
