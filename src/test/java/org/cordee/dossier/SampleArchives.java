package org.cordee.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ZIPs as buyers publish them, and hostile ones. */
public final class SampleArchives {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private Charset names = StandardCharsets.UTF_8;
    private boolean stored;

    private SampleArchives() {}

    public static SampleArchives archive() {
        return new SampleArchives();
    }

    public SampleArchives with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    public SampleArchives with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the names in another charset and without the mark of UTF-8, as old programs do. */
    SampleArchives named(String charset) {
        names = Charset.forName(charset);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(header(entry.getKey(), entry.getValue()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private ZipEntry header(String name, byte[] content) {
        ZipEntry header = new ZipEntry(name);
        if (stored) {
            CRC32 checksum = new CRC32();
            checksum.update(content);
            header.setMethod(ZipEntry.STORED);
            header.setSize(content.length);
            header.setCrc(checksum.getValue());
        }
        return header;
    }

    /** Writes the length of each entry before it. */
    SampleArchives stored() {
        stored = true;
        return this;
    }

    /** Returns the ZIP with the mark of encryption on its first entry. */
    byte[] locked() {
        byte[] zip = bytes();
        zip[6] |= 1;
        return zip;
    }
}
