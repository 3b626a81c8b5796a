package org.cordee.document.frame;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The new value of a cell as a sheet stores it.
 *
 * @param type the type of the cell, null for a figure
 * @param value null for a formula whose result is not known
 */
record CellChange(@Nullable String type, @Nullable String value) {

    /** Spreadsheets keep fifteen significant digits. */
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    /** A formula without a stored result is computed by the spreadsheet program when it opens the file. */
    static final CellChange UNKNOWN = new CellChange(null, null);

    static CellChange of(@Nullable Object value) {
        if (value instanceof BigDecimal figure) {
            return new CellChange(null, digits(figure));
        }
        if (value instanceof Boolean truth) {
            return new CellChange("b", truth ? "1" : "0");
        }
        if (value instanceof FormulaError error) {
            return new CellChange("e", error.code());
        }
        return value == null ? new CellChange(null, "0") : new CellChange("str", value.toString());
    }

    static String digits(BigDecimal figure) {
        BigDecimal kept = figure.round(FIFTEEN_DIGITS).stripTrailingZeros();
        return Math.abs(kept.precision() - kept.scale()) > 20 ? kept.toString() : kept.toPlainString();
    }

    /** Returns the element that stores the value. */
    String element(String prefix) {
        return value == null ? "" : "<" + prefix + "v>" + XmlPart.coded(value) + "</" + prefix + "v>";
    }
}
