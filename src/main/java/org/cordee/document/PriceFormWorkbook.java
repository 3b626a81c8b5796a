package org.cordee.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;

/**
 * Writes a member's price lines as a spreadsheet: the cells to fill are unlocked, all others protected and computed.
 */
public final class PriceFormWorkbook {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final String SHEET = "Prix";
    static final List<String> HEAD = List.of("N°", "Désignation", "Unité", "Quantité", "Prix unitaire HT", "Total HT");
    static final int NUMBER = 0;
    static final int DESIGNATION = 1;
    static final int UNIT = 2;
    static final int QUANTITY = 3;
    static final int PRICE = 4;
    static final int TOTAL = 5;
    static final int FIRST_LINE = 7;

    /** Number of empty rows for a schedule typed by hand; longer schedules are imported from the buyer's own file. */
    private static final int EMPTY_ROWS = 100;

    private static final String TITLE = "Vos prix";
    private static final String TO_WRITE =
            "Écrivez une ligne par prestation dans les cases en couleur, puis renvoyez ce"
                    + " fichier. Tapez des nombres, pas des formules.";
    private static final String TO_PRICE = "Remplissez la colonne en couleur, six décimales au plus, puis renvoyez ce"
            + " fichier. Tapez des nombres, pas des formules.";

    private final WorkbookStyles sheets = new WorkbookStyles();
    private final XSSFSheet sheet = sheets.sheet(SHEET, 9, 64, 14, 14, 20, 20);
    private final PriceForm form;
    private final int rows;

    private PriceFormWorkbook(PriceForm form) {
        this.form = form;
        this.rows = form.open()
                ? Math.max(EMPTY_ROWS, form.lines().size() + EMPTY_ROWS / 2)
                : form.lines().size();
    }

    /** @param at when the lines were read from the database */
    public static byte[] of(PriceForm form, Instant at) {
        PriceFormWorkbook book = new PriceFormWorkbook(form);
        book.head();
        book.lines();
        book.acceptFiguresOnly(PRICE, "0");
        book.acceptFiguresOnly(QUANTITY, "0");
        WorkbookStyles.protect(book.sheet);
        return book.sheets.bytes(TITLE + ", " + form.member(), at);
    }

    /** Tells if a file is a form that this class wrote, filled or not, and no other spreadsheet. */
    public static boolean isForm(byte[] file) {
        try {
            UploadedSheet sheet = UploadedSheet.of(SafeWorkbook.parts(file), SHEET);
            return ReadingPriceForm.hasHead(sheet);
        } catch (RuleViolation noForm) {
            return false;
        }
    }

    private void head() {
        WorkbookStyles.text(sheet.createRow(0), 0, TITLE + ", " + form.member(), sheets.title);
        WorkbookStyles.text(sheet.createRow(1), 0, form.lot(), sheets.subtitle);
        WorkbookStyles.text(sheet.createRow(2), 0, form.tender(), sheets.note);
        String facts =
                "Référence " + form.reference() + " · Groupement " + form.grouping() + " · Prix en euros, hors taxes";
        WorkbookStyles.text(sheet.createRow(3), 0, facts, sheets.note);
        Row before = sheet.createRow(FIRST_LINE - 2);
        WorkbookStyles.text(before, 0, form.open() ? TO_WRITE : TO_PRICE, sheets.note);
        WorkbookStyles.text(before, PRICE, "Total HT", sheets.totalHead);
        BigDecimal sum = Amount.sum(
                        form.lines().stream().map(PriceForm.Line::total).toList())
                .euros();
        String formula = String.format(Locale.ROOT, "SUM(F%d:F%d)", FIRST_LINE + 1, FIRST_LINE + Math.max(1, rows));
        WorkbookStyles.formula(before, TOTAL, formula, sum, sheets.total(WorkbookStyles.EUROS));
        Row names = sheet.createRow(FIRST_LINE - 1);
        for (int column = 0; column < HEAD.size(); column++) {
            WorkbookStyles.text(names, column, HEAD.get(column), column < QUANTITY ? sheets.head : sheets.figureHead);
        }
        sheet.createFreezePane(0, FIRST_LINE);
        sheet.setRepeatingRows(new CellRangeAddress(FIRST_LINE - 1, FIRST_LINE - 1, -1, -1));
    }

    private void lines() {
        CellStyle text = form.open() ? sheets.toFill(WorkbookStyles.TEXT) : sheets.text;
        CellStyle quantity =
                form.open() ? sheets.toFill(WorkbookStyles.QUANTITY) : sheets.figure(WorkbookStyles.QUANTITY);
        CellStyle price = sheets.toFill(WorkbookStyles.UNIT_PRICE);
        CellStyle euros = sheets.figure(WorkbookStyles.EUROS_IF_ANY);
        for (int index = 0; index < rows; index++) {
            Row row = sheet.createRow(FIRST_LINE + index);
            if (index < form.lines().size()) {
                PriceForm.Line line = form.lines().get(index);
                WorkbookStyles.text(row, NUMBER, line.number(), text);
                WorkbookStyles.text(row, DESIGNATION, line.designation(), text);
                WorkbookStyles.text(row, UNIT, line.unit(), text);
                WorkbookStyles.figure(row, QUANTITY, line.quantity(), quantity);
                WorkbookStyles.figure(row, PRICE, line.unitPrice(), price);
                total(row, line.total().euros(), euros);
            } else {
                for (int column = NUMBER; column <= UNIT; column++) {
                    row.createCell(column).setCellStyle(text);
                }
                row.createCell(QUANTITY).setCellStyle(quantity);
                row.createCell(PRICE).setCellStyle(price);
                total(row, BigDecimal.ZERO, euros);
            }
        }
    }

    private static void total(Row row, BigDecimal value, CellStyle style) {
        int number = row.getRowNum() + 1;
        WorkbookStyles.formula(
                row, TOTAL, String.format(Locale.ROOT, "ROUND(D%d*E%d,2)", number, number), value, style);
    }

    private void acceptFiguresOnly(int column, String least) {
        if (rows == 0 || (column == QUANTITY && !form.open())) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation figures = helper.createValidation(
                helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, least, null),
                new CellRangeAddressList(FIRST_LINE, FIRST_LINE + rows - 1, column, column));
        figures.createErrorBox(HEAD.get(column), "Tapez un nombre, zéro ou plus.");
        figures.setShowErrorBox(true);
        sheet.addValidationData(figures);
    }
}
