package org.cordee.organisation.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A directory file as people have it, open for one pass from its first line to its last: a CSV text with any of four
 * delimiters, an XLSX workbook, or an archive with one of these. The memory used does not grow with the number of
 * lines.
 *
 * <p>The titles may stand a few lines down, and in a workbook on another sheet than the first: the first sheet with a
 * known header is read, else the first one with a table.
 */
final class SourceFile implements Closeable {

    /** Titles further down are not found; above them stand a name, a date or a legend. */
    static final int MOST_LINES_ABOVE = 30;

    private static final int HEAD = 64 * 1024;
    private static final char[] DELIMITERS = {';', ',', '\t', '|'};

    private final @Nullable String sheet;
    private final Header header;
    private final SourceRows rows;
    private final Deque<SourceLine> ahead;
    private final @Nullable Path temporary;
    private int position;

    private SourceFile(Table table, Header header, Deque<SourceLine> ahead, @Nullable Path temporary) {
        this.rows = table.rows;
        this.sheet = table.sheet;
        this.header = header;
        this.ahead = ahead;
        this.temporary = temporary;
        this.position = header.line();
    }

    /**
     * Opens a file. The format is recognised by the content; the name says nothing.
     *
     * @throws RuleViolation when it is no table, is damaged, or costs more than the limits allow
     */
    static SourceFile open(Path file, SourceLimits limits) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        return isZip(head)
                ? openZip(file, limits, null)
                : openText(() -> Files.newInputStream(file), Files.size(file), head, null);
    }

    /** Opens a small file that is in the memory. */
    static SourceFile open(byte[] file, SourceLimits limits) throws IOException {
        return open(() -> new ByteArrayInputStream(file), file.length, limits);
    }

    /**
     * Opens a file that lies anywhere, as in a database. A text is read as it comes; a workbook and an archive are
     * copied to a temporary file first, which is deleted at the end.
     *
     * @param source opens the file from its beginning, several times
     * @param size the number of bytes
     */
    static SourceFile open(CsvRows.Text source, long size, SourceLimits limits) throws IOException {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(HEAD);
        }
        if (!isZip(head)) {
            return openText(source, size, head, null);
        }
        try (InputStream in = source.open()) {
            return openZip(spool(in), limits);
        }
    }

    private static SourceFile openZip(Path temporary, SourceLimits limits) throws IOException {
        boolean open = false;
        try {
            SourceFile file = openZip(temporary, limits, temporary);
            open = true;
            return file;
        } finally {
            if (!open) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static SourceFile openZip(Path file, SourceLimits limits, @Nullable Path temporary) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") != null || zip.getEntry("xl/workbook.xml") != null) {
                return openWorkbook(file, new WorkbookCheck(limits).check(zip), temporary);
            }
            ZipEntry entry = onlyEntry(zip);
            byte[] head;
            try (InputStream in = unpacked(zip, entry, limits)) {
                head = in.readNBytes(HEAD);
            }
            if (!isZip(head)) {
                return openText(() -> new EntryStream(file, entry.getName(), limits), entry.getSize(), head, temporary);
            }
            if (temporary != null && temporary.getFileName().toString().startsWith("cordee-inner")) {
                throw RuleViolation.of("file", "organisation.import.zip-nested");
            }
            Path inner;
            try (InputStream in = unpacked(zip, entry, limits)) {
                inner = spool(in, "cordee-inner");
            }
            SourceFile opened = openZip(inner, limits);
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
            return opened;
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw RuleViolation.of("file", "organisation.import.zip-broken");
        }
    }

    /** Returns the one file of an archive; what a Mac adds to it does not count. */
    private static ZipEntry onlyEntry(ZipFile zip) {
        List<? extends ZipEntry> files = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .filter(entry -> !entry.getName().startsWith("__MACOSX/"))
                .filter(entry -> !entry.getName().endsWith(".DS_Store"))
                .limit(3)
                .toList();
        if (files.size() != 1) {
            throw RuleViolation.of("file", "organisation.import.zip-not-one-file", zip.size());
        }
        return files.get(0);
    }

    private static InputStream unpacked(ZipFile zip, ZipEntry entry, SourceLimits limits) throws IOException {
        InputStream in = zip.getInputStream(entry);
        return new BoundedStream(in, limits.unpackedLimit(entry.getCompressedSize()));
    }

    /** An entry of an archive that closes its archive with itself. */
    private static final class EntryStream extends FilterInputStream {

        private final ZipFile zip;

        EntryStream(Path file, String entry, SourceLimits limits) throws IOException {
            super(InputStream.nullInputStream());
            zip = new ZipFile(file.toFile());
            in = unpacked(zip, zip.getEntry(entry), limits);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    private static Path spool(InputStream in) throws IOException {
        return spool(in, "cordee-import");
    }

    private static Path spool(InputStream in, String name) throws IOException {
        Path temporary = Files.createTempFile(name, null);
        boolean whole = false;
        try {
            Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
            whole = true;
            return temporary;
        } finally {
            if (!whole) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static SourceFile openWorkbook(Path file, long rows, @Nullable Path temporary) throws IOException {
        List<String> sheets = WorkbookRows.sheets(file);
        SourceFile best = null;
        for (int at = 0; at < sheets.size() && (best == null || !best.header.known()); at++) {
            SourceFile opened = withHeader(new Table(WorkbookRows.open(file, at, rows), sheets.get(at)), temporary);
            if (opened != null && (best == null || opened.header.known())) {
                if (best != null) {
                    best.rows.close();
                }
                best = opened;
            } else if (opened != null) {
                opened.rows.close();
            }
        }
        if (best == null) {
            throw RuleViolation.of("file", "organisation.import.empty");
        }
        return best;
    }

    private static SourceFile openText(CsvRows.Text text, long size, byte[] head, @Nullable Path temporary)
            throws IOException {
        if (head.length == 0) {
            throw RuleViolation.of("file", "organisation.import.empty");
        }
        requireText(head);
        TextDecoder decoder = new TextDecoder(new ByteArrayInputStream(head));
        String start = read(decoder);
        CsvRows rows = new CsvRows(text, size, delimiter(start));
        SourceFile file = withHeader(new Table(rows, null), temporary);
        if (file == null) {
            boolean titled = start.lines().filter(SourceFile::saysSomething).count() < 2;
            throw RuleViolation.of("file", titled ? "organisation.import.empty" : "organisation.import.no-titles");
        }
        return file;
    }

    private static boolean saysSomething(String line) {
        return line.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Refuses pictures, documents and old or locked workbooks by their first bytes. */
    private static void requireText(byte[] head) {
        if (head.length > 3 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
            throw RuleViolation.of("file", "organisation.import.old-workbook");
        }
        boolean wide = head.length > 1 && ((head[0] & 0xFF) == 0xFF || (head[0] & 0xFF) == 0xFE);
        for (byte value : head) {
            if (value == 0 && !wide) {
                throw RuleViolation.of("file", "organisation.import.not-csv");
            }
        }
        if (head.length > 3 && head[0] == '%' && head[1] == 'P' && head[2] == 'D' && head[3] == 'F') {
            throw RuleViolation.of("file", "organisation.import.not-csv");
        }
    }

    private static String read(TextDecoder decoder) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] part = new char[8 * 1024];
        for (int count = decoder.read(part, 0, part.length); count >= 0; count = decoder.read(part, 0, part.length)) {
            text.append(part, 0, count);
        }
        return text.toString();
    }

    /** Returns the delimiter that cuts out a known header, else the one that cuts the most titles. */
    private static char delimiter(String head) throws IOException {
        if (head.startsWith("sep=") && head.length() > 4) {
            return head.charAt(4);
        }
        char best = ';';
        int most = 1;
        for (char delimiter : DELIMITERS) {
            Header header = Header.of(linesOf(head, delimiter));
            int titles = header == null ? 0 : header.titles().size() + (header.known() ? 1_000_000 : 0);
            if (titles > most) {
                best = delimiter;
                most = titles;
            }
        }
        return best;
    }

    private static List<SourceLine> linesOf(String head, char delimiter) throws IOException {
        List<SourceLine> lines = new ArrayList<>();
        try (var reader = CsvRows.reader(head, delimiter)) {
            var records = reader.iterator();
            while (lines.size() < MOST_LINES_ABOVE && records.hasNext()) {
                lines.add(SourceLine.of(lines.size() + 1, records.next().getFields()));
            }
        } catch (CsvParseException cutOff) {
            // the head ends in the middle of a line, or a later line is broken: the lines before it decide
            return lines;
        }
        return lines;
    }

    /** Reads the lines down to the titles; returns null, with the table closed, when there is no line under them. */
    private static @Nullable SourceFile withHeader(Table table, @Nullable Path temporary) throws IOException {
        List<SourceLine> first = new ArrayList<>();
        boolean found = false;
        try {
            for (SourceLine line = table.rows.next(); line != null; line = table.rows.next()) {
                first.add(line);
                if (first.size() > MOST_LINES_ABOVE) {
                    break;
                }
            }
            Header header = Header.of(first);
            if (header == null) {
                return null;
            }
            Deque<SourceLine> ahead = new ArrayDeque<>();
            first.stream().filter(line -> line.number() > header.line()).forEach(ahead::add);
            if (ahead.stream().allMatch(SourceLine::isEmpty) && first.size() <= MOST_LINES_ABOVE) {
                return null;
            }
            found = true;
            return new SourceFile(table, header, ahead, temporary);
        } finally {
            if (!found) {
                table.rows.close();
            }
        }
    }

    /** A table and what is known of it. */
    private record Table(SourceRows rows, @Nullable String sheet) {}

    /** Returns the titles of the columns as they are written, without empty ones at the end. */
    List<String> titles() {
        return header.titles();
    }

    /** Returns the number of the line with the titles. */
    int headerLine() {
        return header.line();
    }

    /** Returns the name of the sheet that is read, or null for a text. */
    @Nullable
    String sheet() {
        return sheet;
    }

    /** Returns the name of the charset as far as the text was read, or XLSX. */
    String charset() {
        return rows.charset();
    }

    /** Returns how much of the file was read, from 0 to 1; a workbook with several sheets ends below 1. */
    double progress() {
        return rows.progress();
    }

    /** Returns the number of the line that was read last; a later pass goes on after it. */
    int position() {
        return position;
    }

    /** Returns the next line that is not empty, or null after the last one. */
    @Nullable
    SourceLine next() throws IOException {
        SourceLine line;
        do {
            line = ahead.isEmpty() ? rows.next() : ahead.poll();
        } while (line != null && line.isEmpty());
        if (line != null) {
            position = line.number();
        }
        return line;
    }

    /** Reads lines ahead without consuming them, for a preview; the lines stay in the memory. */
    List<SourceLine> peek(int lines) throws IOException {
        while (ahead.size() < lines) {
            SourceLine line = rows.next();
            if (line == null) {
                break;
            }
            ahead.add(line);
        }
        return ahead.stream().filter(line -> !line.isEmpty()).limit(lines).toList();
    }

    private static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] <= 5 && head[3] <= 6 && head[2] > 0;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        if (temporary != null) {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * The line with the titles: the first one that a known format has, else the first one with several titles that a
     * person would give to a column.
     *
     * @param known whether it is the header of a known format
     */
    record Header(int line, List<String> titles, boolean known) {

        private static final int MOST_TITLES = 500;

        static @Nullable Header of(List<SourceLine> lines) {
            SourceLine plausible = null;
            for (SourceLine line : lines) {
                if (line.broken() != null || line.cells().size() > MOST_TITLES) {
                    continue;
                }
                if (SourceFormat.recognise(line.cells()).isPresent()) {
                    return new Header(line.number(), trimmed(line.cells()), true);
                }
                if (plausible == null || filled(line) > 2 * filled(plausible)) {
                    plausible = looksLikeTitles(line) ? line : plausible;
                }
            }
            return plausible == null ? null : new Header(plausible.number(), trimmed(plausible.cells()), false);
        }

        private static long filled(SourceLine line) {
            return line.cells().stream().filter(cell -> !cell.isEmpty()).count();
        }

        private static boolean looksLikeTitles(SourceLine line) {
            long named = line.cells().stream()
                    .filter(cell -> cell.codePoints().anyMatch(Character::isLetter))
                    .count();
            return named >= 2 && 5 * named >= 4 * filled(line);
        }

        private static List<String> trimmed(List<String> cells) {
            int size = cells.size();
            while (size > 0 && cells.get(size - 1).isEmpty()) {
                size--;
            }
            return List.copyOf(cells.subList(0, size));
        }
    }
}
