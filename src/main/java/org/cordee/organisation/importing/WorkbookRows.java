package org.cordee.organisation.importing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * The lines of one sheet of an XLSX workbook that {@link WorkbookCheck} accepted. Dates come as 2026-12-31, numbers
 * with all their digits and a decimal point, formulas with the value that was computed last.
 */
final class WorkbookRows implements SourceRows {

    private static final int MOST_CELLS = 2_000;
    private static final int LONGEST_NUMBER = 40;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    /** Texts, colours, conditions and escaped letters in a format are no part of the pattern of a date. */
    private static final Pattern NO_PATTERN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final long all;
    private int number;

    private WorkbookRows(ReadableWorkbook workbook, Stream<Row> stream, long all) {
        this.all = all;
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    /**
     * Opens a sheet.
     *
     * @param sheet the position of the sheet among those that a person sees, from 0
     * @param all the number of rows of the workbook, for the progress
     */
    static WorkbookRows open(Path file, int sheet, long all) throws IOException {
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
            return new WorkbookRows(workbook, visible(workbook).get(sheet).openStream(), all);
        } catch (IOException | RuntimeException unreadable) {
            if (workbook != null) {
                workbook.close();
            }
            throw broken(0);
        }
    }

    /** Returns the names of the sheets that a person sees, in their order. */
    static List<String> sheets(Path file) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            return visible(workbook).stream().map(Sheet::getName).toList();
        } catch (IOException | RuntimeException unreadable) {
            throw broken(0);
        }
    }

    private static List<Sheet> visible(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    @Override
    public @Nullable SourceLine next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            number = Math.max(number + 1, row.getRowNum());
            return SourceLine.of(number, texts(row));
        } catch (RuntimeException unreadable) {
            throw broken(number);
        }
    }

    @Override
    public double progress() {
        return all == 0 ? 0 : Math.min(1, number / (double) all);
    }

    @Override
    public String charset() {
        return "XLSX";
    }

    /**
     * The library throws exceptions of many kinds for a damaged part, as IOException too; the user gets one refusal.
     * The file itself was read to its end before, by the check.
     */
    private static RuleViolation broken(long after) {
        return RuleViolation.of("file", "organisation.import.workbook-broken", after);
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            if (texts.size() == MOST_CELLS) {
                break;
            }
            texts.add(cell == null ? "" : text(cell));
        }
        return texts;
    }

    private static String text(Cell cell) {
        CellType type = cell.getType();
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (type == CellType.ERROR || type == CellType.EMPTY) {
            return "";
        }
        if (type == CellType.NUMBER) {
            return number(cell, raw);
        }
        if (type == CellType.FORMULA) {
            return cell.getValue() instanceof BigDecimal ? number(cell, raw) : cell.getText();
        }
        return type == CellType.STRING ? cell.asString() : raw.equals("1") ? "true" : "false";
    }

    private static String number(Cell cell, String raw) {
        if (raw.length() > LONGEST_NUMBER) {
            return raw;
        }
        BigDecimal value = new BigDecimal(raw);
        if (Math.abs((long) value.scale()) > LONGEST_NUMBER) {
            return raw;
        }
        if (isDate(cell.getDataFormatString()) && value.signum() > 0) {
            try {
                return cell.asDate().toLocalDate().toString();
            } catch (DateTimeException beyondAllDates) {
                return raw;
            }
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        String pattern = NO_PATTERN.matcher(format).replaceAll("");
        return pattern.chars().anyMatch(letter -> "dDyY".indexOf(letter) >= 0);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
