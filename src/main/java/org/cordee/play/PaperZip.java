package org.cordee.play;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs and unpacks ZIP files; the same content gives the same bytes, because all entries carry one date. */
final class PaperZip {

    private static final LocalDateTime DATE = LocalDateTime.of(2026, 1, 5, 8, 0);

    private PaperZip() {}

    static byte[] of(Map<String, byte[]> entries) {
        return of(entries, StandardCharsets.UTF_8);
    }

    /** @param names the charset of the names of the entries */
    static byte[] of(Map<String, byte[]> entries, Charset names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> one : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(one.getKey());
                entry.setTimeLocal(DATE);
                zip.putNextEntry(entry);
                zip.write(one.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Returns the files in their order; folders are left out. */
    static Map<String, byte[]> read(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                if (!entry.isDirectory() && entries.put(entry.getName(), bytes) != null) {
                    throw new IOException("holds " + entry.getName() + " twice");
                }
            }
        }
        return entries;
    }
}
