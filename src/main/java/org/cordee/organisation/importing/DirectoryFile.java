package org.cordee.organisation.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cordee.shared.RuleViolation;

/**
 * A CSV file as people send it: UTF-8 with or without a byte order mark, or Windows-1252 as Excel saves it in France;
 * commas, semicolons or tabs; French or English column titles in any order.
 */
record DirectoryFile(String charset, List<CSVRecord> records, Map<DirectoryColumn, Integer> columns) {

    static final int MOST_LINES = 20_000;

    private static final Charset EXCEL = Charset.forName("windows-1252");

    /** Reads the file; refuses it when a column is missing that every line needs. */
    static DirectoryFile read(byte[] bytes) {
        Decoded decoded = decode(bytes);
        String header = decoded.text().lines().findFirst().orElse("");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(header))
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(decoded.text()), format)) {
            List<CSVRecord> records = parser.stream()
                    .filter(csv -> csv.size() > 1 || !csv.get(0).isEmpty())
                    .limit(MOST_LINES + 2L)
                    .toList();
            if (records.size() < 2) {
                throw RuleViolation.of("file", "organisation.import.empty");
            }
            if (records.size() > MOST_LINES + 1) {
                throw RuleViolation.of("file", "organisation.import.too-many-lines", MOST_LINES);
            }
            return new DirectoryFile(
                    decoded.charset().name(), records.subList(1, records.size()), columns(records.get(0)));
        } catch (CSVException | UncheckedIOException broken) {
            throw RuleViolation.of("file", "organisation.import.not-csv");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Returns the cell of a record, or an empty text when the column is missing or the line is too short. */
    String cell(CSVRecord csv, DirectoryColumn column) {
        Integer index = columns.get(column);
        return index == null || index >= csv.size() ? "" : csv.get(index);
    }

    private record Decoded(String text, Charset charset) {}

    private static Decoded decode(byte[] bytes) {
        for (byte value : bytes) {
            if (value == 0) {
                throw RuleViolation.of("file", "organisation.import.not-csv");
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Decoded(text.startsWith("\ufeff") ? text.substring(1) : text, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return new Decoded(new String(bytes, EXCEL), EXCEL);
        }
    }

    private static char delimiter(String header) {
        return List.of(';', ',', '\t').stream()
                .max((one, other) -> Long.compare(count(header, one), count(header, other)))
                .orElse(';');
    }

    private static long count(String text, char character) {
        return text.chars().filter(letter -> letter == character).count();
    }

    private static Map<DirectoryColumn, Integer> columns(CSVRecord header) {
        Map<DirectoryColumn, Integer> columns = new EnumMap<>(DirectoryColumn.class);
        for (int index = 0; index < header.size(); index++) {
            Optional<DirectoryColumn> column = DirectoryColumn.titled(header.get(index));
            if (column.isPresent()) {
                columns.putIfAbsent(column.get(), index);
            }
        }
        for (DirectoryColumn needed : List.of(DirectoryColumn.SIRET, DirectoryColumn.NAME, DirectoryColumn.CITY)) {
            if (!columns.containsKey(needed)) {
                throw RuleViolation.of("file", "organisation.import.column-missing", needed.french(), needed.english());
            }
        }
        return columns;
    }
}
