package org.cordee.organisation.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.cordee.shared.RuleViolation;

/**
 * The form of a CSV file as people send it: UTF-8 with or without a byte order mark, or Windows-1252 as Excel saves it
 * in France; commas, semicolons or tabs; French or English column titles in any order.
 */
record DirectoryFile(Charset charset, char delimiter, List<String> header, Map<DirectoryColumn, Integer> columns) {

    private static final Charset EXCEL = Charset.forName("windows-1252");
    private static final int HEAD = 64 * 1024;

    /**
     * Finds the form of a file.
     *
     * @param complete whether a file is refused in which a column is missing that every line needs
     *
     * @param chosen what the user chose for titles, by title
     */
    static DirectoryFile of(SourceLines.Source file, Map<String, String> chosen, boolean complete)
            throws IOException {
        Charset charset = charset(file);
        String head = head(file, charset);
        char delimiter = delimiter(head.lines().findFirst().orElse(""));
        try (var parser = format(delimiter).parse(new StringReader(head))) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw RuleViolation.of("file", "organisation.import.empty");
            }
            List<String> header = List.of(records.next().values());
            return new DirectoryFile(charset, delimiter, header, columns(header, chosen, complete));
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw RuleViolation.of("file", "organisation.import.not-csv");
        }
    }

    /** Opens the text of the file behind its byte order mark. */
    static Reader reader(InputStream file, Charset charset) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(new BufferedInputStream(file), 3);
        byte[] mark = bytes.readNBytes(3);
        boolean marked = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
        if (!marked) {
            bytes.unread(mark);
        }
        return new InputStreamReader(bytes, charset);
    }

    CSVFormat format() {
        return format(delimiter);
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
    }

    /** Returns the cell of a record, or an empty text when the column is missing or the line is too short. */
    String cell(CSVRecord csv, DirectoryColumn column) {
        Integer index = columns.get(column);
        return index == null || index >= csv.size() ? "" : csv.get(index);
    }

    /** Reads the whole file once: whether it is UTF-8 is only known at its end. A file with a zero byte is no text. */
    private static Charset charset(SourceLines.Source file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(HEAD);
        boolean utf8 = true;
        try (InputStream in = file.open()) {
            ByteBuffer bytes = ByteBuffer.allocate(HEAD);
            for (int read = in.read(bytes.array(), 0, HEAD); read >= 0; ) {
                requireText(bytes.array(), bytes.position(), read);
                bytes.limit(bytes.position() + read).position(0);
                if (utf8) {
                    CoderResult result = decoder.decode(bytes, text.clear(), false);
                    utf8 = !result.isError();
                }
                bytes.compact();
                if (!utf8) {
                    bytes.clear();
                }
                read = in.read(bytes.array(), bytes.position(), HEAD - bytes.position());
            }
            bytes.flip();
            utf8 = utf8 && !decoder.decode(bytes, text.clear(), true).isError();
        }
        return utf8 ? StandardCharsets.UTF_8 : EXCEL;
    }

    private static void requireText(byte[] bytes, int from, int length) {
        for (int at = from; at < from + length; at++) {
            if (bytes[at] == 0) {
                throw RuleViolation.of("file", "organisation.import.not-csv");
            }
        }
    }

    private static String head(SourceLines.Source file, Charset charset) throws IOException {
        char[] head = new char[HEAD];
        int length = 0;
        try (Reader text = reader(file.open(), charset)) {
            for (int read = 0; read >= 0 && length < HEAD; read = text.read(head, length, HEAD - length)) {
                length += read;
            }
        }
        return new String(head, 0, length);
    }

    private static char delimiter(String header) {
        return List.of(';', ',', '\t').stream()
                .max((one, other) -> Long.compare(count(header, one), count(header, other)))
                .orElse(';');
    }

    private static long count(String text, char character) {
        return text.chars().filter(letter -> letter == character).count();
    }

    private static Map<DirectoryColumn, Integer> columns(
            List<String> header, Map<String, String> chosen, boolean complete) {
        Map<DirectoryColumn, Integer> columns = new EnumMap<>(DirectoryColumn.class);
        for (int index = 0; index < header.size(); index++) {
            Optional<DirectoryColumn> column = column(header.get(index), chosen);
            if (column.isPresent()) {
                columns.putIfAbsent(column.get(), index);
            }
        }
        for (DirectoryColumn needed : List.of(DirectoryColumn.SIRET, DirectoryColumn.NAME, DirectoryColumn.CITY)) {
            if (complete && !columns.containsKey(needed)) {
                throw RuleViolation.of("file", "organisation.import.column-missing", needed.french(), needed.english());
            }
        }
        return Collections.unmodifiableMap(columns);
    }

    /** Returns the column that a title becomes: as the user chose, else as the title says. */
    static Optional<DirectoryColumn> column(String title, Map<String, String> chosen) {
        String field = chosen.get(title);
        return field == null ? DirectoryColumn.titled(title) : DirectoryColumn.ofField(field);
    }
}
