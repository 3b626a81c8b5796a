package org.cordee.bid;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.document.frame.FrameCheck;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * The checks of the filled file, for the lead only.
 *
 * @param check the comparison with the blank file
 * @param agreed the amount that the members agreed on, without VAT: that of the act of commitment (ATTRI1)
 * @param total the sum of the lines without VAT
 * @param written the total without VAT that the file shows, null when it has no such row
 * @param writtenWithTax the total with VAT that the file shows, null when it has no such row
 * @param withTax the sum of the lines with VAT
 * @param unpriced the codes of the first lines without a price
 * @param unpricedLines how many lines have no price
 * @param unknown the cells whose result is missing until a spreadsheet program opens the file
 * @param empty the totals without a formula that could not be filled
 * @param links the files outside that the buyer's file refers to
 * @param rates how many rates of VAT the lines have
 */
public record FrameChecks(
        FrameCheck check,
        Amount agreed,
        BigDecimal total,
        @Nullable BigDecimal written,
        @Nullable BigDecimal writtenWithTax,
        BigDecimal withTax,
        List<String> unpriced,
        int unpricedLines,
        List<String> unknown,
        List<String> empty,
        List<String> links,
        int rates) {

    /** Tells if the file shows the amount of the act of commitment to the cent. */
    public boolean isAgreed() {
        BigDecimal shown = written == null ? total : written;
        return shown.compareTo(agreed.euros()) == 0;
    }

    /** Tells if the total with VAT in the file is that of the lines. */
    public boolean isTaxRight() {
        return writtenWithTax == null || writtenWithTax.compareTo(withTax) == 0;
    }

    /** Returns how many of the checks need a correction. */
    public int toCorrect() {
        return (int) Stream.of(
                        isAgreed(),
                        isTaxRight(),
                        check.isIntact(),
                        unpricedLines == 0,
                        unknown.isEmpty(),
                        empty.isEmpty())
                .filter(right -> !right)
                .count();
    }

    @Override
    public String toString() {
        return "FrameChecks";
    }
}
