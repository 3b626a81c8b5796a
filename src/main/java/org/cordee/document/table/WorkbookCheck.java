package org.cordee.document.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cordee.shared.RuleViolation;

/**
 * Reads through the parts of a workbook once before they are parsed, and refuses what would let the parser fill the
 * memory: a part that unpacks to more than it may, a comment, a document type or a CDATA section, a tag or text without
 * end, a row with more cells than a sheet has columns, and a cell beyond the last column. Spreadsheet programs write
 * none of these.
 */
final class WorkbookCheck {

    /** A text of a cell has at most 32,767 characters, and each of them takes at most eight bytes. */
    private static final int LONGEST_RUN = 300_000;

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_PARTS = 10_000;
    private static final int LONGEST_NAME = 64;

    private final TableLimits limits;

    WorkbookCheck(TableLimits limits) {
        this.limits = limits;
    }

    /** Returns the number of rows of all sheets. */
    long check(ZipFile workbook) throws IOException {
        long rows = 0;
        if (workbook.size() > MOST_PARTS) {
            throw bomb();
        }
        for (Enumeration<? extends ZipEntry> parts = workbook.entries(); parts.hasMoreElements(); ) {
            ZipEntry part = parts.nextElement();
            if (isParsed(part.getName())) {
                long limit = limits.unpackedLimit(part.getCompressedSize());
                boolean kept = !part.getName().contains("worksheets/");
                try (InputStream in = new BoundedStream(
                        workbook.getInputStream(part), kept ? Math.min(limit, limits.sharedTextBytes()) : limit)) {
                    rows += new Scan().read(in);
                }
                if (rows > limits.workbookRows()) {
                    throw bomb();
                }
            }
        }
        return rows;
    }

    private static boolean isParsed(String name) {
        return name.endsWith(".rels")
                || name.endsWith("[Content_Types].xml")
                || name.contains("xl/") && name.endsWith(".xml");
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
        private long rows;
        private int previous;

        long read(InputStream in) throws IOException {
            boolean first = true;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (first && count > 1 && (buffer[0] == 0 || buffer[1] == 0 || (buffer[0] & 0xFF) >= 0xFE)) {
                    throw RuleViolation.of("file", "document.table.workbook-broken");
                }
                first = first && count == 0;
                for (int at = 0; at < count; at++) {
                    take(buffer[at]);
                }
            }
            return rows;
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
