package org.cordee.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cordee.document.ListWorkbook.Cell;
import org.cordee.document.ListWorkbook.Column;

/** The formats in which a list is written for a spreadsheet. */
public enum ListFormat {
    CSV("text/csv;charset=UTF-8", "csv"),
    XLSX(ListWorkbook.MEDIA_TYPE, "xlsx");

    private final String mediaType;
    private final String extension;

    ListFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /**
     * Returns the file. A CSV file begins with a byte order mark and has semicolons, as a French spreadsheet expects; no
     * cell or heading of it begins like a formula.
     *
     * @param title of the sheet; a CSV file has none
     * @param at when the list was read, for the properties of an XLSX file
     * @param locale of the decimal sign in a CSV file
     */
    public byte[] write(String title, Instant at, List<Column> columns, List<List<Cell>> rows, Locale locale) {
        return this == XLSX ? ListWorkbook.of(title, at, columns, rows) : csv(columns, rows, locale);
    }

    private static byte[] csv(List<Column> columns, List<List<Cell>> rows, Locale locale) {
        StringBuilder sheet = new StringBuilder("\uFEFF");
        CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
        try (CSVPrinter printer = new CSVPrinter(sheet, format)) {
            printer.printRecord(columns.stream()
                    .map(column -> Cell.of(column.heading()).csv(locale))
                    .toList());
            for (List<Cell> row : rows) {
                printer.printRecord(row.stream().map(cell -> cell.csv(locale)).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }
}
