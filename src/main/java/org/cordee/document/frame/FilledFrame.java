package org.cordee.document.frame;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The file of a buyer with prices in it.
 *
 * @param file the same file but for the filled cells and the stored results of formulas that depend on them
 * @param withoutTax the sum of the lines in euros, each rounded to the cent
 * @param taxByRate the VAT in euros by its rate in percent, each rounded to the cent
 * @param written the total without VAT that the file itself shows, null when it has no such row
 * @param writtenWithTax the total with VAT that the file itself shows, null when it has no such row
 * @param recomputed how many results of formulas changed
 * @param unknown the addresses of formulas whose result is missing until a spreadsheet program opens the file
 * @param empty the addresses of totals without a formula that could not be filled
 */
public record FilledFrame(
        byte[] file,
        BigDecimal withoutTax,
        SortedMap<BigDecimal, BigDecimal> taxByRate,
        @Nullable BigDecimal written,
        @Nullable BigDecimal writtenWithTax,
        int recomputed,
        List<String> unknown,
        List<String> empty) {

    public FilledFrame {
        unknown = List.copyOf(unknown);
        empty = List.copyOf(empty);
    }

    /** Returns the sum of the lines with VAT in euros. */
    public BigDecimal withTax() {
        return taxByRate.values().stream().reduce(withoutTax, BigDecimal::add);
    }

    /** Omits the prices, because this text may be logged. */
    @Override
    public String toString() {
        return "FilledFrame";
    }
}
