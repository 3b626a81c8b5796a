package org.cordee.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Writes plain lists as a spreadsheet: a title, one line of headings, one line for each row. */
public final class ListWorkbook {

    public static final String MEDIA_TYPE = PriceFormWorkbook.MEDIA_TYPE;

    private static final int HEADINGS = 2;

    /** The signs with which a spreadsheet lets a formula begin, and those that it skips before one. */
    private static final String FORMULA = "=+-@\t\r\n";

    private ListWorkbook() {}

    /** One column: its heading, its width in characters, and whether its cells are figures. */
    public record Column(String heading, int width, boolean figures) {}

    /** A cell is a text or a figure; null leaves it empty. */
    public record Cell(@Nullable String text, @Nullable BigDecimal figure) {

        public static Cell of(@Nullable String text) {
            return new Cell(text, null);
        }

        public static Cell of(@Nullable BigDecimal figure) {
            return new Cell(null, figure);
        }

        /** Returns the cell as people read it: a figure has the decimal sign of the language; empty for an empty cell. */
        public String readable(Locale locale) {
            if (figure != null) {
                String plain = figure.toPlainString();
                return locale.getLanguage().equals("en") ? plain : plain.replace('.', ',');
            }
            return text == null ? "" : text;
        }

        /** Returns the cell for a CSV file: a text that a spreadsheet would take for a formula gets an apostrophe. */
        public String csv(Locale locale) {
            String readable = readable(locale);
            boolean formula = figure == null && !readable.isEmpty() && FORMULA.indexOf(readable.charAt(0)) >= 0;
            return formula ? "'" + readable : readable;
        }
    }

    /** One sheet: its title is also the name of its tab, with at most 31 characters. */
    public record Sheet(String title, List<Column> columns, List<List<Cell>> rows) {}

    /** Returns the file; a text is stored as a text, so that no program takes it for a formula. */
    public static byte[] of(String title, Instant at, List<Column> columns, List<List<Cell>> rows) {
        return of(title, at, List.of(new Sheet(title, columns, rows)));
    }

    /** Returns a file with several lists, each on a sheet of its own. */
    public static byte[] of(String title, Instant at, List<Sheet> sheets) {
        WorkbookStyles styles = new WorkbookStyles();
        CellStyle figure = styles.figure(WorkbookStyles.QUANTITY);
        sheets.forEach(sheet -> add(styles, figure, sheet));
        return styles.bytes(title, at);
    }

    private static void add(WorkbookStyles styles, CellStyle figure, Sheet list) {
        List<Column> columns = list.columns();
        List<List<Cell>> rows = list.rows();
        XSSFSheet sheet = styles.sheet(
                list.title(), columns.stream().mapToInt(Column::width).toArray());
        WorkbookStyles.text(sheet.createRow(0), 0, list.title(), styles.title);
        Row headings = sheet.createRow(HEADINGS);
        for (int column = 0; column < columns.size(); column++) {
            CellStyle style = columns.get(column).figures() ? styles.figureHead : styles.head;
            WorkbookStyles.text(headings, column, columns.get(column).heading(), style);
        }
        for (int line = 0; line < rows.size(); line++) {
            Row row = sheet.createRow(HEADINGS + 1 + line);
            for (int column = 0; column < rows.get(line).size(); column++) {
                Cell cell = rows.get(line).get(column);
                if (columns.get(column).figures()) {
                    WorkbookStyles.figure(row, column, cell.figure(), figure);
                } else {
                    WorkbookStyles.text(row, column, cell.text() == null ? "" : cell.text(), styles.text);
                }
            }
        }
        sheet.createFreezePane(1, HEADINGS + 1);
        sheet.setAutoFilter(new CellRangeAddress(HEADINGS, HEADINGS + rows.size(), 0, columns.size() - 1));
    }
}
