package org.cordee.document.table;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Deque;
import java.util.List;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A table as people have it, open for one pass from its first line to its last: a CSV text in any charset with any of
 * four delimiters, an XLSX workbook, or an archive with one of these. The memory used does not grow with the number of
 * lines.
 *
 * <p>The titles may stand a few lines down, and in a workbook on another sheet than the first: the line with the most
 * known titles is taken, else the first one that looks like titles. Below it stands at least one line.
 */
public final class TableFile implements Closeable {

    private final TableStart start;
    private final Deque<TableLine> ahead;
    private final Closeable rest;
    private int position;

    /** @param rest what is closed or deleted together with the lines */
    TableFile(TableStart start, Closeable rest) {
        this.start = start;
        this.ahead = start.ahead();
        this.rest = rest;
        this.position = start.titles().line();
    }

    /** A file that lies anywhere, as in a database, and can be read from its beginning several times. */
    public interface Source {

        /** Returns the number of bytes. */
        long size() throws IOException;

        /** Opens the file at its beginning. */
        InputStream open() throws IOException;
    }

    /** The titles that one room understands. */
    public interface KnownTitles {

        /** Returns how many of the cells of a line are known titles; 0 when the line is no header of a known table. */
        int count(List<String> cells);
    }

    /**
     * Opens a file. The format is recognised by the content; the name says nothing. A text is read as it comes; a
     * workbook and an archive are copied to a temporary file first, which is deleted at the end.
     *
     * @throws RuleViolation at the field "file" when it is no table, is damaged, or costs more than the limits allow
     */
    public static TableFile open(Source source, TableLimits limits, KnownTitles known) throws IOException {
        return new TableOpening(limits, known).open(source);
    }

    /**
     * Opens a small file that is in the memory.
     *
     * @throws RuleViolation as for any other source
     */
    public static TableFile open(byte[] file, TableLimits limits, KnownTitles known) throws IOException {
        return open(new Bytes(file), limits, known);
    }

    /** Returns the titles of the columns as they are written, without empty ones at the end. */
    public List<String> titles() {
        return start.titles().titles();
    }

    /** Returns the number of the line with the titles. */
    public int headerLine() {
        return start.titles().line();
    }

    /** Returns the name of the sheet that is read, or null for a text. */
    public @Nullable String sheet() {
        return start.sheet();
    }

    /** Returns the name of the charset as far as the text was read, or XLSX. */
    public String charset() {
        return start.rows().charset();
    }

    /** Returns how much of the file was read, from 0 to 1; a workbook with several sheets ends below 1. */
    public double progress() {
        return start.rows().progress();
    }

    /** Returns the number of the line that was read last; a later pass goes on after it. */
    public int position() {
        return position;
    }

    /**
     * Returns the next line that is not empty, or null after the last one.
     *
     * @throws RuleViolation at the field "file" when the file cannot be read from here on
     */
    public @Nullable TableLine next() throws IOException {
        TableLine line;
        do {
            line = ahead.isEmpty() ? start.rows().next() : ahead.poll();
        } while (line != null && line.isEmpty());
        if (line != null) {
            position = line.number();
        }
        return line;
    }

    /** Reads lines ahead without consuming them, for a preview; the lines stay in the memory. */
    public List<TableLine> peek(int lines) throws IOException {
        while (ahead.size() < lines) {
            TableLine line = start.rows().next();
            if (line == null) {
                break;
            }
            ahead.add(line);
        }
        return ahead.stream().filter(line -> !line.isEmpty()).limit(lines).toList();
    }

    @Override
    public void close() throws IOException {
        try (rest) {
            start.rows().close();
        }
    }

    /** A file in the memory. */
    private static final class Bytes implements Source {

        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
