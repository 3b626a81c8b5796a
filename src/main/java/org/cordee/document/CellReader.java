package org.cordee.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Pattern;
import org.cordee.document.FilledPriceForm.WrongCell;
import org.cordee.document.UploadedSheet.Cell;

/** Reads one cell. An error is added to the list and a harmless value returned, which is then not used. */
record CellReader(Cell cell, int row, int column, List<WrongCell> wrong) {

    private static final String PREFIX = "document.price-form.";

    /** The form in which a spreadsheet file writes a figure; longer figures and larger exponents cannot be prices. */
    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,17}(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,2})?");

    /** Characters that people type around a figure in a text cell: spaces, euro sign. */
    private static final Pattern AROUND = Pattern.compile("[\\s\\u00A0\\u202F€]");

    /** Spreadsheets keep fifteen significant digits; further ones are rounding noise. */
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15);

    private static final BigDecimal HIGHEST = new BigDecimal("1000000000");

    String text(int longest) {
        if (cell.formula()) {
            wrong("formula-for-text");
            return "";
        }
        String text = cell.text().strip();
        if (text.isEmpty()) {
            wrong("text-missing");
        } else if (text.length() > longest) {
            wrong("text-too-long", longest);
        }
        return text;
    }

    BigDecimal quantity(int decimals) {
        int before = wrong.size();
        BigDecimal quantity = figure("quantity-missing", decimals);
        return wrong.size() == before && quantity.signum() == 0 ? wrong("quantity-zero") : quantity;
    }

    BigDecimal price(int decimals) {
        return figure("missing", decimals);
    }

    /** Refuses a changed quantity: the member would believe that it offered another total. */
    void requireSame(BigDecimal quantity) {
        if (cell.formula()
                || !FIGURE.matcher(typed()).matches()
                || exact(typed()).compareTo(quantity) != 0) {
            wrong("quantity-changed", FrenchFigures.quantity(quantity));
        }
    }

    /** Refuses a changed text: the buyer's unit or name of a line does not change because a member types over it. */
    void requireSame(String text, String changed) {
        if (cell.formula() || !cell.text().strip().equals(text)) {
            wrong(changed, text);
        }
    }

    private BigDecimal figure(String missing, int decimals) {
        if (cell.formula()) {
            return wrong("formula");
        }
        if (cell.isBlank()) {
            return wrong(missing);
        }
        if (!FIGURE.matcher(typed()).matches()) {
            return wrong("not-a-number");
        }
        BigDecimal figure = exact(typed());
        if (figure.signum() < 0) {
            return wrong("negative");
        }
        if (figure.compareTo(HIGHEST) >= 0) {
            return wrong("too-high");
        }
        return figure.scale() > decimals ? wrong("too-fine", decimals) : figure;
    }

    private String typed() {
        return cell.figure()
                ? cell.text()
                : AROUND.matcher(cell.text()).replaceAll("").replace(',', '.');
    }

    private static BigDecimal exact(String figure) {
        BigDecimal exact = new BigDecimal(figure).round(FIFTEEN_DIGITS).stripTrailingZeros();
        return exact.setScale(Math.max(0, exact.scale()));
    }

    BigDecimal wrong(String what, Object... arguments) {
        wrong.add(new WrongCell(row + 1, LetterLabels.of(column), PREFIX + what, List.of(arguments)));
        return BigDecimal.ZERO;
    }
}
