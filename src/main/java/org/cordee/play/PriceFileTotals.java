package org.cordee.play;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Computes the formulas of a filled price file anew, and compares their results with those that the file stores.
 *
 * @param total the sum without VAT that the file stores, in euros
 * @param computed the same sum as a spreadsheet program computes it, in euros
 * @param formulas how many formulas there are
 * @param outdated the formulas whose stored result is another one than a spreadsheet program computes
 */
record PriceFileTotals(BigDecimal total, BigDecimal computed, int formulas, List<String> outdated) {

    PriceFileTotals {
        outdated = List.copyOf(outdated);
    }

    /**
     * Reads a file.
     *
     * @param sheet the name of the sheet with the total
     * @param cell the cell with the total, as B6
     */
    static PriceFileTotals of(byte[] file, String sheet, String cell) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            List<String> outdated = new ArrayList<>();
            int formulas = 0;
            for (Sheet one : book) {
                for (Row row : one) {
                    for (Cell each : row) {
                        if (each.getCellType() == CellType.FORMULA) {
                            formulas++;
                            if (cents(each.getNumericCellValue()).compareTo(cents(evaluator.evaluate(each))) != 0) {
                                outdated.add(one.getSheetName() + "!" + each.getAddress());
                            }
                        }
                    }
                }
            }
            Cell total = cell(book, sheet, cell);
            return new PriceFileTotals(
                    cents(total.getNumericCellValue()), cents(evaluator.evaluate(total)), formulas, outdated);
        } catch (RuntimeException unreadable) {
            throw new IOException("cannot be computed: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Cell cell(XSSFWorkbook book, String sheet, String reference) throws IOException {
        Sheet found = book.getSheet(sheet);
        int row = Integer.parseInt(reference.substring(1)) - 1;
        Row line = found == null ? null : found.getRow(row);
        Cell cell = line == null ? null : line.getCell(reference.charAt(0) - 'A');
        if (cell == null) {
            throw new IOException("has no cell " + sheet + "!" + reference);
        }
        return cell;
    }

    private static BigDecimal cents(CellValue value) {
        return cents(value.getNumberValue());
    }

    private static BigDecimal cents(double figure) {
        return BigDecimal.valueOf(figure).setScale(2, RoundingMode.HALF_UP);
    }
}
