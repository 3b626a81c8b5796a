package org.cordee.document.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.cordee.shared.RuleViolation;

/**
 * Reads through the parts of a workbook once before they are parsed, copies them so that only what was checked is
 * parsed, and refuses what would let the parser fill the memory: a part that unpacks to more than it may, a comment, a
 * document type or a CDATA section, a tag or text without end, a row with more cells than a sheet has columns, and a
 * cell beyond the last column. Spreadsheet programs write none of these.
 */
final class WorkbookCheck {

    /** A text of a cell has at most 32,767 characters, and each of them takes at most eight bytes. */
    private static final int LONGEST_RUN = 300_000;

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_PARTS = 10_000;
    private static final int LONGEST_NAME = 64;

    private static final Pattern MAIN_PART = Pattern.compile("xl/[^/]+\\.xml");

    private final TableLimits limits;

    WorkbookCheck(TableLimits limits) {
        this.limits = limits;
    }

    /**
     * Copies the parts that are parsed, and no others, whatever a second table of contents in the file says.
     *
     * @return the number of rows of all sheets
     */
    long copy(ZipFile workbook, OutputStream target) throws IOException {
        if (workbook.size() > MOST_PARTS) {
            throw bomb();
        }
        Set<String> names = new HashSet<>();
        long rows = 0;
        long left = limits.unpackedBytes();
        try (ZipOutputStream out = new ZipOutputStream(target)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry part : Collections.list(workbook.entries())) {
                String name = part.getName().replaceFirst("^/", "");
                if (!isParsed(name.toLowerCase(Locale.ROOT))) {
                    continue;
                }
                if (!names.add(name.toLowerCase(Locale.ROOT))) {
                    throw RuleViolation.of("file", "document.table.workbook-broken");
                }
                out.putNextEntry(new ZipEntry(name));
                try (InputStream in = new BoundedStream(workbook.getInputStream(part), Math.min(left, limit(part)))) {
                    Scan scan = new Scan();
                    scan.copy(in, out);
                    left -= scan.bytes;
                    rows += scan.rows;
                }
                if (rows > limits.workbookRows()) {
                    throw bomb();
                }
            }
        }
        return rows;
    }

    private long limit(ZipEntry part) {
        long limit = limits.unpackedLimit(part.getCompressedSize());
        return isSheet(part.getName().toLowerCase(Locale.ROOT)) ? limit : Math.min(limit, limits.sharedTextBytes());
    }

    private static boolean isSheet(String name) {
        return name.contains("xl/worksheets/");
    }

    /** Tells if a part has content of a table; pictures, drawings, pivot tables and properties have none. */
    private static boolean isParsed(String name) {
        return name.equals("[content_types].xml")
                || name.endsWith(".rels")
                || name.endsWith(".xml")
                        && (isSheet(name) || MAIN_PART.matcher(name).matches());
    }

    private static RuleViolation bomb() {
        return RuleViolation.of("file", "document.table.bomb");
    }

    /** The state of reading one part, byte by byte. */
    private static final class Scan {

        private final byte[] buffer = new byte[64 * 1024];
        private final StringBuilder name = new StringBuilder();
        private boolean naming;
        private boolean inCell;
        private boolean inReference;
        private int letters;
        private int run;
        private int tags;
        private long bytes;
        private long rows;
        private int previous;

        void copy(InputStream in, OutputStream out) throws IOException {
            for (int count = in.readNBytes(buffer, 0, buffer.length);
                    count > 0;
                    count = in.readNBytes(buffer, 0, buffer.length)) {
                if (bytes == 0 && count > 1 && (buffer[0] == 0 || buffer[1] == 0 || (buffer[0] & 0xFF) >= 0xFE)) {
                    throw RuleViolation.of("file", "document.table.workbook-broken");
                }
                for (int at = 0; at < count; at++) {
                    take(buffer[at]);
                }
                bytes += count;
                out.write(buffer, 0, count);
            }
        }

        private void take(int letter) {
            if (++run > LONGEST_RUN) {
                throw bomb();
            }
            if (letter == '<') {
                run = 0;
                naming = true;
                inCell = false;
                name.setLength(0);
            } else if (naming) {
                takeName(letter);
            } else if (inCell) {
                takeCell(letter);
            }
            previous = letter;
        }

        private void takeName(int letter) {
            if (letter == '!' && name.isEmpty()) {
                throw RuleViolation.of("file", "document.table.workbook-broken");
            }
            if (letter == ':') {
                name.setLength(0);
            } else if (letter == ' ' || letter == '>' || letter == '/' && !name.isEmpty() || letter < ' ') {
                naming = false;
                named(name.toString());
            } else if (name.length() < LONGEST_NAME) {
                name.append((char) letter);
            }
        }

        private void named(String element) {
            if (element.equals("row")) {
                tags = 0;
                rows++;
            } else if (element.equals("c")) {
                inCell = true;
                inReference = false;
                letters = 0;
                if (++tags > MOST_COLUMNS) {
                    throw bomb();
                }
            }
        }

        /**
         * Counts the letters of the reference of a cell, as in r="XFD1": a fourth letter lies beyond the last column.
         */
        private void takeCell(int letter) {
            if (letter == '>') {
                inCell = false;
            } else if ((letter == '"' || letter == '\'') && previous == '=') {
                inReference = true;
                letters = 0;
            } else if (inReference && (letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z')) {
                letters++;
            } else if (inReference && letter >= '0' && letter <= '9' && letters > 3) {
                throw bomb();
            } else if (letter == '"' || letter == '\'') {
                inReference = false;
            }
        }
    }
}
