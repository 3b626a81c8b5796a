package org.cordee.document.frame;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Price files as buyers make them. */
public final class SampleFrames {

    static final BigDecimal VAT = new BigDecimal("20");
    private static final List<String> TABS =
            List.of("Installation et études", "Déconstruction", "Réemploi", "Remise en état");
    private static final List<String> HEAD =
            List.of("N°", "Désignation des ouvrages", "U", "Quantité", "Prix unitaire HT", "Total HT");
    private static final int LINES_OF_TAB = 75;

    /** The first row of lines below the headings, from 0. */
    private static final int FIRST = 5;

    private SampleFrames() {}

    /**
     * Makes a DPGF of 300 lines on four tabs and a tab that adds them up: titles in merged cells, totals by formulas,
     * two hidden rows, and sheets locked by a password on which only the prices are open.
     */
    public static byte[] dpgf() {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Styles styles = new Styles(book);
            List<String> totals = new ArrayList<>();
            for (int tab = 0; tab < TABS.size(); tab++) {
                totals.add(tab(book, styles, tab));
            }
            recapitulation(book, styles, totals);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            return bytes(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class Styles {

        private final CellStyle open;
        private final CellStyle title;
        private final CellStyle figure;

        Styles(XSSFWorkbook book) {
            open = book.createCellStyle();
            open.setLocked(false);
            open.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
            open.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            title = book.createCellStyle();
            title.setWrapText(true);
            figure = book.createCellStyle();
            figure.setDataFormat(book.createDataFormat().getFormat("# ##0.00"));
        }
    }

    /** Writes one tab and returns where its total stands. */
    private static String tab(XSSFWorkbook book, Styles styles, int tab) {
        Sheet sheet = book.createSheet(TABS.get(tab));
        text(sheet.createRow(0), 0, "DPGF du lot 3, " + TABS.get(tab), styles.title);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
        Row head = sheet.createRow(FIRST - 1);
        for (int column = 0; column < HEAD.size(); column++) {
            text(head, column, HEAD.get(column), styles.title);
        }
        int row = FIRST;
        List<String> subtotals = new ArrayList<>();
        for (int post = 1; post <= 3; post++) {
            text(sheet.createRow(row), 0, (tab + 1) + "." + post, styles.title);
            text(sheet.getRow(row), 1, "Poste " + post + " du chapitre " + (tab + 1), styles.title);
            sheet.addMergedRegion(new CellRangeAddress(row, row, 1, 5));
            row++;
            int first = row + 1;
            for (int line = 1; line <= LINES_OF_TAB / 3; line++) {
                line(sheet.createRow(row++), styles, tab, post, line);
            }
            Row sum = sheet.createRow(row++);
            text(sum, 1, "Sous-total du poste " + (tab + 1) + "." + post, styles.title);
            sum.createCell(5).setCellFormula("SUM(F" + first + ":F" + (row - 1) + ")");
            sum.getCell(5).setCellStyle(styles.figure);
            subtotals.add("F" + row);
        }
        Row total = sheet.createRow(row++);
        text(total, 1, "TOTAL HT", styles.title);
        total.createCell(5).setCellFormula(String.join("+", subtotals));
        if (tab < 2) {
            sheet.getRow(FIRST + 4).setZeroHeight(true);
        }
        sheet.protectSheet("acheteur");
        return "'" + TABS.get(tab) + "'!F" + row;
    }

    private static void line(Row row, Styles styles, int tab, int post, int line) {
        int number = row.getRowNum() + 1;
        text(row, 0, String.format("%d.%d.%02d", tab + 1, post, line), styles.title);
        text(row, 1, "Prestation " + line + " & fourniture <" + post + ">", styles.title);
        text(row, 2, line % 3 == 0 ? "m²" : line % 3 == 1 ? "u" : "m³", styles.title);
        row.createCell(3).setCellValue(line * 1.5 + post);
        row.createCell(4).setCellStyle(styles.open);
        row.createCell(5).setCellFormula("ROUND(D" + number + "*E" + number + ",2)");
        row.getCell(5).setCellStyle(styles.figure);
    }

    private static void recapitulation(XSSFWorkbook book, Styles styles, List<String> totals) {
        Sheet sheet = book.createSheet("Récapitulatif");
        Row head = sheet.createRow(0);
        text(head, 0, "Désignation", styles.title);
        text(head, 1, "Montant HT", styles.title);
        int row = 1;
        for (int tab = 0; tab < TABS.size(); tab++) {
            text(sheet.createRow(row), 0, TABS.get(tab), styles.title);
            sheet.getRow(row++).createCell(1).setCellFormula(totals.get(tab));
        }
        formula(sheet.createRow(row++), "TOTAL GÉNÉRAL HT", "SUM(B2:B5)", styles);
        formula(sheet.createRow(row++), "TVA 20 %", "ROUND(B6*0.2,2)", styles);
        formula(sheet.createRow(row), "TOTAL GÉNÉRAL TTC", "B6+B7", styles);
        sheet.protectSheet("acheteur");
    }

    private static void formula(Row row, String name, String formula, Styles styles) {
        text(row, 0, name, styles.title);
        row.createCell(1).setCellFormula(formula);
        row.getCell(1).setCellStyle(styles.figure);
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        row.createCell(column).setCellValue(text);
        row.getCell(column).setCellStyle(style);
    }

    /** Makes a workbook by hand. */
    public static byte[] workbook(Consumer<XSSFWorkbook> content) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            content.accept(book);
            return bytes(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Changes a workbook as a spreadsheet program would: opened, changed and saved again. */
    public static byte[] edited(byte[] file, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            change.accept(book);
            return bytes(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    /** Fills a row with texts and figures. */
    public static void row(Sheet sheet, int row, Object... cells) {
        Row found = sheet.createRow(row);
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number figure) {
                found.createCell(column).setCellValue(figure.doubleValue());
            } else if (cells[column] instanceof String text && text.startsWith("=")) {
                found.createCell(column).setCellFormula(text.substring(1));
            } else if (cells[column] instanceof String text) {
                found.createCell(column).setCellValue(text);
            }
        }
    }

    /** Gives each line of a frame a price of its own. */
    static Map<String, FramePrice> prices(PriceFrame frame) {
        Map<String, FramePrice> prices = new LinkedHashMap<>();
        for (FrameLine line : frame.lines()) {
            BigDecimal quantity = line.quantity() == null ? BigDecimal.ONE : line.quantity();
            BigDecimal price =
                    BigDecimal.valueOf(1_000 + 37L * prices.size(), 2).setScale(2, RoundingMode.UNNECESSARY);
            prices.put(line.code(), new FramePrice(quantity, price, VAT));
        }
        return prices;
    }

    public static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
