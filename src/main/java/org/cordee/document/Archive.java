package org.cordee.document;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file whose bytes depend only on its entries: their order is given, their time is constant, and they are stored
 * uncompressed, because two versions of a compressor produce different bytes.
 */
public final class Archive {

    /** One month after the earliest time of a ZIP file: Java converts the earliest one into a time zone. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Archive() {}

    public static byte[] of(List<ArchiveEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (ArchiveEntry entry : entries) {
                zip.putNextEntry(header(entry));
                zip.write(entry.bytes());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry header(ArchiveEntry entry) {
        CRC32 checksum = new CRC32();
        checksum.update(entry.bytes());
        ZipEntry header = new ZipEntry(entry.name());
        header.setMethod(ZipEntry.STORED);
        header.setSize(entry.bytes().length);
        header.setCrc(checksum.getValue());
        header.setTimeLocal(ENTRY_TIME);
        return header;
    }

    /**
     * Reads all entries by name.
     * @throws BrokenArchive when it cannot be read to its end or contains a name twice
     */
    public static Map<String, byte[]> read(InputStream in) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entries.put(entry.getName(), zip.readAllBytes()) != null) {
                    throw new BrokenArchive(entry.getName());
                }
            }
        } catch (ZipException | EOFException broken) {
            throw new BrokenArchive("zip");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return entries;
    }
}
