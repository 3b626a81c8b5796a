package org.cordee.document.dossier;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.cordee.shared.Amount;

/** A member's lines as a spreadsheet to fill: one column is open, everything else is protected and computed. */
public final class PriceFormWorkbook {

    static final String SHEET = "Prix";
    static final List<String> HEAD = List.of("N°", "Désignation", "Unité", "Quantité", "Prix unitaire HT", "Total HT");
    static final int NUMBER = 0;
    static final int QUANTITY = 3;
    static final int PRICE = 4;
    static final int TOTAL = 5;
    static final int FIRST_LINE = 7;

    private static final String TITLE = "Vos prix";

    private PriceFormWorkbook() {}

    /** @param at when the lines were read */
    public static byte[] of(PriceForm form, Instant at) {
        Sheets sheets = new Sheets();
        XSSFSheet sheet = sheets.sheet(SHEET, 9, 64, 14, 14, 20, 20);
        head(sheets, sheet, form);
        CellStyle quantity = sheets.figure(Sheets.QUANTITY);
        CellStyle open = sheets.toFill(Sheets.UNIT_PRICE);
        CellStyle euros = sheets.figure(Sheets.EUROS);
        for (int index = 0; index < form.lines().size(); index++) {
            Row row = sheet.createRow(FIRST_LINE + index);
            line(sheets, row, form.lines().get(index), List.of(quantity, open, euros));
        }
        total(sheets, sheet, form);
        acceptPricesOnly(sheet, form.lines().size());
        Sheets.protect(sheet);
        return sheets.bytes(TITLE + ", " + form.member(), at);
    }

    private static void head(Sheets sheets, XSSFSheet sheet, PriceForm form) {
        Sheets.text(sheet.createRow(0), 0, TITLE + ", " + form.member(), sheets.title);
        Sheets.text(sheet.createRow(1), 0, form.lot(), sheets.subtitle);
        Sheets.text(sheet.createRow(2), 0, form.tender(), sheets.note);
        Sheets.text(
                sheet.createRow(3),
                0,
                "Référence " + form.reference() + " · Groupement " + form.grouping() + " · Prix en euros, hors taxes",
                sheets.note);
        Sheets.text(
                sheet.createRow(4),
                0,
                "Remplissez la colonne en couleur, six décimales au plus, puis renvoyez ce fichier. Tapez des nombres,"
                        + " pas des formules.",
                sheets.note);
        Row names = sheet.createRow(FIRST_LINE - 1);
        for (int column = 0; column < HEAD.size(); column++) {
            Sheets.text(names, column, HEAD.get(column), column < QUANTITY ? sheets.head : sheets.figureHead);
        }
        sheet.createFreezePane(0, FIRST_LINE);
    }

    /** @param figures the styles of quantity, price and total */
    private static void line(Sheets sheets, Row row, PriceForm.Line line, List<CellStyle> figures) {
        int number = row.getRowNum() + 1;
        Sheets.text(row, NUMBER, line.number(), sheets.text);
        Sheets.text(row, 1, line.designation(), sheets.text);
        Sheets.text(row, 2, line.unit(), sheets.text);
        Sheets.figure(row, QUANTITY, line.quantity(), figures.get(0));
        BigDecimal price = line.unitPrice();
        if (price == null) {
            row.createCell(PRICE).setCellStyle(figures.get(1));
        } else {
            Sheets.figure(row, PRICE, price, figures.get(1));
        }
        Sheets.formula(
                row,
                TOTAL,
                String.format(Locale.ROOT, "ROUND(D%d*E%d,2)", number, number),
                total(line),
                figures.get(2));
    }

    private static void total(Sheets sheets, XSSFSheet sheet, PriceForm form) {
        Row row = sheet.createRow(FIRST_LINE + form.lines().size());
        for (int column = 0; column < HEAD.size(); column++) {
            Sheets.text(row, column, column == 1 ? "Total HT" : "", sheets.totalText());
        }
        BigDecimal sum = form.lines().stream().map(PriceFormWorkbook::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        String formula = String.format(Locale.ROOT, "SUM(F%d:F%d)", FIRST_LINE + 1, row.getRowNum());
        Sheets.formula(row, TOTAL, formula, sum, sheets.total(Sheets.EUROS));
    }

    private static BigDecimal total(PriceForm.Line line) {
        BigDecimal price = line.unitPrice();
        return price == null
                ? Amount.ZERO.euros()
                : PriceLine.total(line.quantity(), price).euros();
    }

    private static void acceptPricesOnly(XSSFSheet sheet, int lines) {
        if (lines == 0) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation prices = helper.createValidation(
                helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null),
                new CellRangeAddressList(FIRST_LINE, FIRST_LINE + lines - 1, PRICE, PRICE));
        prices.createErrorBox("Prix unitaire", "Tapez un nombre, zéro ou plus, en euros hors taxes.");
        prices.setShowErrorBox(true);
        sheet.addValidationData(prices);
    }
}
