package org.cordee.document.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one sheet of an XLSX workbook. Dates come as 2026-12-31, numbers with all their digits and a decimal
 * point, formulas with the value that was computed last.
 */
final class WorkbookRows implements TableRows {

    private static final int MOST_CELLS = 2_000;
    private static final int LONGEST_NUMBER = 40;

    /** Texts, colours, conditions and escaped letters in a format are no part of the pattern of a date. */
    private static final Pattern NO_PATTERN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final long all;
    private int number;

    /** @param all the number of rows of the workbook, for the progress */
    WorkbookRows(Stream<Row> stream, long all) {
        this.stream = stream;
        this.rows = stream.iterator();
        this.all = all;
    }

    @Override
    public @Nullable TableLine next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            number = Math.max(number + 1, row.getRowNum());
            return line(row);
        } catch (RuntimeException unreadable) {
            throw WorkbookSheets.broken(number);
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

    private TableLine line(Row row) {
        List<String> texts = new ArrayList<>();
        Set<Integer> figures = new HashSet<>();
        for (Cell cell : row) {
            if (texts.size() == MOST_CELLS) {
                break;
            }
            BigDecimal figure = cell == null ? null : figure(cell);
            if (figure != null) {
                figures.add(texts.size());
            }
            texts.add(cell == null ? "" : figure == null ? text(cell) : plain(figure));
        }
        return TableLine.of(number, texts, figures);
    }

    private static String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    /** Returns the figure of a cell; null for a date, a text, and a number that nobody means. */
    private static @Nullable BigDecimal figure(Cell cell) {
        if (!isNumber(cell) || raw(cell).length() > LONGEST_NUMBER) {
            return null;
        }
        BigDecimal value = new BigDecimal(raw(cell));
        boolean date = isDate(cell.getDataFormatString()) && value.signum() > 0;
        return date || Math.abs((long) value.scale()) > LONGEST_NUMBER ? null : value;
    }

    private static boolean isNumber(Cell cell) {
        return cell.getType() == CellType.NUMBER
                || cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal;
    }

    private static String text(Cell cell) {
        if (isNumber(cell)) {
            return date(cell);
        }
        return switch (cell.getType()) {
            case ERROR, EMPTY -> "";
            case FORMULA -> cell.getText();
            case STRING -> cell.asString();
            default -> raw(cell).equals("1") ? "true" : "false";
        };
    }

    /** Returns the day of a number that is shown as a date; the number as it is stored when there is no such day. */
    private static String date(Cell cell) {
        String raw = raw(cell);
        if (raw.length() > LONGEST_NUMBER || Math.abs((long) new BigDecimal(raw).scale()) > LONGEST_NUMBER) {
            return raw;
        }
        try {
            return cell.asDate().toLocalDate().toString();
        } catch (DateTimeException beyondAllDates) {
            return raw;
        }
    }

    private static String raw(Cell cell) {
        return cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        String pattern = NO_PATTERN.matcher(format).replaceAll("");
        return pattern.chars().anyMatch(letter -> "dDyY".indexOf(letter) >= 0)
                || pattern.toLowerCase(Locale.ROOT).contains("mmm");
    }

    @Override
    public void close() {
        stream.close();
    }
}
