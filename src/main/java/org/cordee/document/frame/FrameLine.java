package org.cordee.document.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a price frame that needs a price.
 *
 * @param code unique in the file: the buyer's number, or the number and where it stands when it occurs twice
 * @param number the number as the buyer writes it, empty without one
 * @param quantity null when the file gives none
 * @param post the post the line belongs to
 * @param kind the kind of the sheet with the line
 * @param vat the rate of VAT in percent, null when the line states none
 * @param price the price that stands in the cell, null while it is empty
 * @param cells where the price and the totals are written
 * @param hidden true when the buyer's file hides the row, the column or the sheet
 */
public record FrameLine(
        String code,
        String number,
        String label,
        String unit,
        @Nullable BigDecimal quantity,
        FramePost post,
        FrameKind kind,
        @Nullable BigDecimal vat,
        @Nullable BigDecimal price,
        List<LineCells> cells,
        boolean hidden) {

    /** The longest code, label and unit that are kept; the file itself keeps its own. */
    static final int LONGEST_CODE = 40;

    static final int LONGEST_LABEL = 200;
    static final int LONGEST_UNIT = 20;

    /**
     * The cells of a line on one sheet. A line stands on two sheets when the buyer asks for its price in one and
     * multiplies it in the other.
     *
     * @param price null on a sheet that computes the price
     * @param total null without such a column, or when a formula computes it
     * @param withTax null without such a column, or when a formula computes it
     * @param label where the line's name stands
     */
    public record LineCells(
            @Nullable FrameCell price,
            @Nullable FrameCell total,
            @Nullable FrameCell withTax,
            FrameCell label) {}

    public FrameLine {
        cells = List.copyOf(cells);
    }

    /** Returns where the line stands first. */
    public FrameCell place() {
        return cells.get(0).label();
    }

    FrameLine withCode(String unique) {
        return new FrameLine(unique, number, label, unit, quantity, post, kind, vat, price, cells, hidden);
    }

    FrameLine alsoOn(FrameLine other) {
        List<LineCells> all = new ArrayList<>(cells);
        all.addAll(other.cells);
        return new FrameLine(
                code,
                number,
                label,
                unit.isEmpty() ? other.unit : unit,
                quantity == null ? other.quantity : quantity,
                post,
                kind,
                vat == null ? other.vat : vat,
                price,
                all,
                hidden && other.hidden);
    }

    /** Omits the price, because this text may be logged. */
    @Override
    public String toString() {
        return "FrameLine[" + code + "]";
    }
}
