package org.cordee.document.dossier;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Pattern;
import org.cordee.document.dossier.FilledPriceForm.WrongCell;
import org.cordee.document.dossier.SheetCells.Cell;

/** Reads one cell; what is wrong with it is noted, and something harmless answered that nobody is handed then. */
record CellReader(Cell cell, int row, int column, List<WrongCell> wrong) {

    private static final String PREFIX = "document.price-form.";

    /** As a file writes a figure; longer ones and larger exponents are nobody's price. */
    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,17}(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,2})?");

    /** What people type around a figure that stays a text: spaces, euro sign. */
    private static final Pattern AROUND = Pattern.compile("[\\s\\u00A0\\u202F€]");

    /** Spreadsheets keep no more digits than these apart, and write the noise behind them. */
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

    /** Whoever changed a quantity would believe to have offered another total. */
    void requireSame(BigDecimal quantity) {
        if (cell.formula()
                || !FIGURE.matcher(typed()).matches()
                || exact(typed()).compareTo(quantity) != 0) {
            wrong("quantity-changed", Figures.quantity(quantity));
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
        wrong.add(new WrongCell(row + 1, Marks.of(column), PREFIX + what, List.of(arguments)));
        return BigDecimal.ZERO;
    }
}
