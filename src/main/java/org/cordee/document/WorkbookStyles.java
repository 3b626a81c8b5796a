package org.cordee.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Creates our spreadsheets: common styles, and bytes that depend on the content alone. */
final class WorkbookStyles {

    static final String EUROS = "#,##0.00\" €\"";
    static final String UNIT_PRICE = "#,##0.00####\" €\"";
    static final String PERCENT = "0.0000\" %\"";
    static final String QUANTITY = "#,##0.######";
    static final String WHOLE = "#,##0";
    static final String EUROS_IF_ANY = "#,##0.00\" €\";-#,##0.00\" €\";";
    static final String TEXT = "@";

    private static final byte[] INK = {0x17, 0x28, 0x2a};
    private static final byte[] FIR = {0x0b, 0x5a, 0x52};
    private static final byte[] PAPER = {(byte) 0xf6, (byte) 0xf5, (byte) 0xf0};
    private static final byte[] TO_FILL = {(byte) 0xff, (byte) 0xf3, (byte) 0xd6};
    private static final byte[] RULE = {(byte) 0xde, (byte) 0xdb, (byte) 0xd0};

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFFont plain = font(10, false, INK);
    private final XSSFFont bold = font(10, true, INK);

    final CellStyle title = style(font(16, true, INK));
    final CellStyle subtitle = style(font(11, true, FIR));
    final CellStyle text = ruled(style(plain));
    final CellStyle note = style(plain);
    final CellStyle head = heading(HorizontalAlignment.LEFT);
    final CellStyle totalHead = right(style(bold));
    final CellStyle figureHead = heading(HorizontalAlignment.RIGHT);

    XSSFSheet sheet(String name, int... widths) {
        XSSFSheet sheet = book.createSheet(name);
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(18);
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setRight("&P / &N");
        return sheet;
    }

    CellStyle figure(String format) {
        return figure(format, plain);
    }

    CellStyle total(String format) {
        CellStyle style = figure(format, bold);
        style.setBorderBottom(BorderStyle.NONE);
        style.setBorderTop(BorderStyle.THIN);
        return style;
    }

    CellStyle totalText() {
        CellStyle style = style(bold);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderTop(BorderStyle.THIN);
        return style;
    }

    /** Returns the style of the cells that a user may fill. */
    CellStyle toFill(String format) {
        XSSFCellStyle style = (XSSFCellStyle) figure(format, plain);
        if (format.equals(TEXT)) {
            style.setAlignment(HorizontalAlignment.LEFT);
        }
        style.setFillForegroundColor(new XSSFColor(TO_FILL, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setLocked(false);
        return style;
    }

    static void text(Row row, int column, String value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    /** Writes a figure. A spreadsheet stores fifteen digits, enough for any amount or price. */
    static void figure(Row row, int column, @Nullable BigDecimal value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (value != null) {
            cell.setCellValue(value.doubleValue());
        }
    }

    /** @param value the formula's result, for programs that show a file without computing it */
    static void formula(Row row, int column, String formula, BigDecimal value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellFormula(formula);
        cell.setCellValue(value.doubleValue());
        cell.setCellStyle(style);
    }

    /** Locks all cells but those to fill; locked cells can still be selected and copied. */
    static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    byte[] bytes(String title, Instant at) {
        book.lockStructure();
        var properties = book.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.getUnderlyingProperties().setLanguageProperty("fr");
        properties.setCreated(Optional.of(Date.from(at)));
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            book.write(bytes);
            book.close();
            return timeless(bytes.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes the current time, which the library writes beside each part. */
    private static byte[] timeless(byte[] zip) throws IOException {
        List<ArchiveEntry> parts = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                parts.add(new ArchiveEntry(part.getName(), in.readAllBytes()));
            }
        }
        // readers expect the list of content types first
        parts.sort(Comparator.comparing((ArchiveEntry part) -> !part.name().equals("[Content_Types].xml"))
                .thenComparing(ArchiveEntry::name));
        return Archive.of(parts);
    }

    private CellStyle figure(String format, XSSFFont font) {
        CellStyle style = ruled(style(font));
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setAlignment(HorizontalAlignment.RIGHT);
        return style;
    }

    private XSSFCellStyle heading(HorizontalAlignment alignment) {
        XSSFCellStyle style = style(bold);
        style.setAlignment(alignment);
        style.setFillForegroundColor(new XSSFColor(PAPER, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        return style;
    }

    private static CellStyle right(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static XSSFCellStyle ruled(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(new XSSFColor(RULE, null));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle style(XSSFFont font) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        return style;
    }

    private XSSFFont font(int points, boolean isBold, byte[] colour) {
        XSSFFont font = book.createFont();
        font.setFontName("Inter");
        font.setFontHeightInPoints((short) points);
        font.setBold(isBold);
        font.setColor(new XSSFColor(colour, null));
        return font;
    }
}
