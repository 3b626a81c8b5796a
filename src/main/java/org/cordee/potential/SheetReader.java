package org.cordee.potential;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.potential.SheetLine.SheetCell;
import org.cordee.shared.RuleViolation;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of an uploaded file: the visible sheets of an XLSX workbook, or a CSV text cut by each delimiter in
 * use. Formulas give the value that was computed last; nothing is computed, fetched or run.
 */
final class SheetReader {

    private static final int MOST_COLUMNS = 100;
    private static final int MOST_SHEETS = 20;
    private static final int LONGEST_CELL = 100_000;
    private static final int LONGEST_LINE = 500_000;
    private static final int LONGEST_NUMBER = 40;
    private static final char[] DELIMITERS = {';', ',', '\t', '|'};
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Texts, colours, conditions and escaped letters in a format are no part of the pattern of a date. */
    private static final Pattern NO_PATTERN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private SheetReader() {}

    /**
     * Returns the tables in which a programme may stand, each with at most {@code mostLines} lines that are not empty.
     *
     * @throws RuleViolation when the file is damaged, hostile or no table
     */
    static List<List<SheetLine>> tables(byte[] file, int mostLines) {
        if (file.length == 0) {
            throw WorkbookGuard.refusal("empty");
        }
        return WorkbookGuard.isArchive(file)
                ? sheets(WorkbookGuard.checked(file), mostLines)
                : texts(decoded(file), mostLines);
    }

    private static List<List<SheetLine>> sheets(byte[] workbook, int mostLines) {
        List<List<SheetLine>> tables = new ArrayList<>();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, true))) {
            List<Sheet> visible = book.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .limit(MOST_SHEETS)
                    .toList();
            for (Sheet sheet : visible) {
                tables.add(lines(sheet, mostLines));
            }
        } catch (RuleViolation refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            // the library throws exceptions of many kinds for a damaged part: the user gets one refusal
            throw WorkbookGuard.refusal("workbook-broken");
        }
        return tables;
    }

    private static List<SheetLine> lines(Sheet sheet, int mostLines) throws IOException {
        List<SheetLine> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            int number = 0;
            for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
                Row row = all.next();
                number = Math.max(number + 1, row.getRowNum());
                add(lines, new SheetLine(number, cells(row)), mostLines);
            }
        }
        return lines;
    }

    private static void add(List<SheetLine> lines, SheetLine line, int mostLines) {
        if (!line.isEmpty()) {
            if (lines.size() == mostLines) {
                throw WorkbookGuard.refusal("too-many-lines", mostLines);
            }
            lines.add(line);
        }
    }

    private static List<SheetCell> cells(Row row) {
        List<SheetCell> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cells.size() == MOST_COLUMNS) {
                break;
            }
            cells.add(cell == null ? SheetCell.of("", false) : cell(cell));
        }
        return cells;
    }

    private static SheetCell cell(Cell cell) {
        CellType type = cell.getType();
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        boolean figure = type == CellType.NUMBER || type == CellType.FORMULA && cell.getValue() instanceof BigDecimal;
        if (figure) {
            return figure(cell, raw);
        }
        return switch (type) {
            case STRING -> SheetCell.of(cell.asString(), false);
            case FORMULA -> SheetCell.of(cell.getText(), false);
            case BOOLEAN -> SheetCell.of(raw, false);
            default -> SheetCell.of("", false);
        };
    }

    private static SheetCell figure(Cell cell, String raw) {
        if (raw.length() > LONGEST_NUMBER) {
            return SheetCell.of(raw, false);
        }
        BigDecimal value = new BigDecimal(raw);
        if (Math.abs((long) value.scale()) > LONGEST_NUMBER) {
            return SheetCell.of(raw, false);
        }
        if (isDate(cell.getDataFormatString()) && value.signum() > 0) {
            try {
                return SheetCell.of(cell.asDate().toLocalDate().toString(), false);
            } catch (DateTimeException beyondAllDates) {
                return SheetCell.of(raw, false);
            }
        }
        return SheetCell.of(
                value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString(), true);
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        String pattern = NO_PATTERN.matcher(format).replaceAll("");
        return pattern.chars().anyMatch(letter -> "dDyY".indexOf(letter) >= 0)
                || pattern.toLowerCase(Locale.ROOT).contains("mmm");
    }

    /** Decodes a text whose charset nobody states: a mark decides, else UTF-8 if it is, else Windows-1252. */
    private static String decoded(byte[] file) {
        if (file.length > 1 && (file[0] & 0xff) == 0xd0 && (file[1] & 0xff) == 0xcf) {
            throw WorkbookGuard.refusal("old-workbook");
        }
        if (starts(file, 0xff, 0xfe) || starts(file, 0xfe, 0xff)) {
            return new String(file, StandardCharsets.UTF_16);
        }
        for (byte letter : file) {
            if (letter == 0) {
                throw WorkbookGuard.refusal("no-table");
            }
        }
        if (starts(file, '%', 'P', 'D', 'F')) {
            throw WorkbookGuard.refusal("no-table");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            return new String(file, WINDOWS_1252);
        }
    }

    private static boolean starts(byte[] file, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= file.length || (file[at] & 0xff) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static List<List<SheetLine>> texts(String text, int mostLines) {
        List<List<SheetLine>> tables = new ArrayList<>();
        RuleViolation refused = WorkbookGuard.refusal("no-table");
        for (char delimiter : DELIMITERS) {
            if (text.indexOf(delimiter) >= 0) {
                try {
                    tables.add(lines(text, delimiter, mostLines));
                } catch (RuleViolation no) {
                    refused = no;
                }
            }
        }
        if (tables.isEmpty()) {
            throw refused;
        }
        return tables;
    }

    private static List<SheetLine> lines(String text, char delimiter, int mostLines) {
        List<SheetLine> lines = new ArrayList<>();
        CsvRecordHandler handler = CsvRecordHandler.of(limits ->
                limits.maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_LINE));
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_LINE)
                .build(handler, new StringReader(text))) {
            int number = 0;
            for (CsvRecord csv : reader) {
                number++;
                add(
                        lines,
                        new SheetLine(
                                number,
                                csv.getFields().stream()
                                        .map(field -> SheetCell.of(field, false))
                                        .toList()),
                        mostLines);
            }
        } catch (CsvParseException unreadable) {
            throw WorkbookGuard.refusal("csv-broken", lines.size() + 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }
}
