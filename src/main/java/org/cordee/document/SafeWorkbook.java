package org.cordee.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cordee.shared.RuleViolation;

/**
 * Unpacks an uploaded spreadsheet with a limit on everything: nothing is computed, fetched or run. A file with macros
 * or with links to other files is refused as a whole.
 */
final class SafeWorkbook {

    static final int LARGEST_FILE = 2 * 1024 * 1024;

    /**
     * Eight times the largest file: text compresses that well, and no spreadsheet of a few thousand lines unpacks to
     * more.
     */
    static final int LARGEST_UNPACKED = 8 * LARGEST_FILE;

    private static final int MOST_PARTS = 500;
    private static final Set<String> RUNNING = Set.of("xl/vbaProject.bin", "xl/vbaData.xml");

    private SafeWorkbook() {}

    /**
     * Returns the XML parts by their path.
     * @throws RuleViolation with the fault of the file as a whole
     */
    static Map<String, byte[]> parts(byte[] file) {
        if (file.length == 0) {
            throw refusal("empty");
        }
        if (file.length > LARGEST_FILE) {
            throw refusal("too-large", LARGEST_FILE / (1024 * 1024));
        }
        requireZip(file);
        Map<String, byte[]> parts = new HashMap<>();
        long left = LARGEST_UNPACKED;
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().startsWith("/") ? entry.getName().substring(1) : entry.getName();
                requireHarmless(name);
                byte[] bytes = limited(zip, left);
                left -= bytes.length;
                if (++count > MOST_PARTS || parts.put(name, bytes) != null) {
                    throw refusal("unreadable");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw refusal("unreadable");
        }
        return parts;
    }

    /** Refuses other formats: old and encrypted spreadsheets have another signature. */
    private static void requireZip(byte[] file) {
        boolean zip = file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
        boolean old = file.length > 4 && (file[0] & 0xff) == 0xd0 && (file[1] & 0xff) == 0xcf;
        if (!zip) {
            throw refusal(old ? "old-or-locked" : "not-a-spreadsheet");
        }
    }

    private static void requireHarmless(String name) {
        if (RUNNING.contains(name)) {
            throw refusal("macros");
        }
        if (name.startsWith("xl/externalLinks/") || name.equals("xl/connections.xml")) {
            throw refusal("links");
        }
    }

    private static byte[] limited(InputStream in, long limit) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(limit) + 1);
        if (bytes.length > limit) {
            throw refusal("bomb");
        }
        return bytes;
    }

    static RuleViolation refusal(String why, Object... arguments) {
        return RuleViolation.of("file", "document.price-form." + why, arguments);
    }
}
