package org.cordee.document.frame;

import java.util.List;

/**
 * The comparison of a filled or returned file with the buyer's blank one. Cells for prices may differ; everything else
 * may not.
 *
 * @param formulas how many formulas of the blank file were compared
 * @param lines how many lines need a price
 * @param hiddenLines how many of them the buyer's file hides
 * @param lockedCells how many cells the buyer locks
 * @param differences the first ones, in the order of the file
 * @param more how many further differences there are
 */
public record FrameCheck(
        int formulas, int lines, int hiddenLines, int lockedCells, List<FrameDifference> differences, int more) {

    static final int MOST_SHOWN = 200;

    public FrameCheck {
        differences = List.copyOf(differences);
    }

    /**
     * Compares a file with the blank one.
     *
     * @param other read with the columns of the blank file
     */
    public static FrameCheck of(PriceFrame blank, PriceFrame other) {
        return new FrameComparison(blank, other).check();
    }

    /** Tells if the file can be used: nothing of the buyer's changed. */
    public boolean isIntact() {
        return more == 0
                && differences.stream().allMatch(difference -> difference.kind().isHarmless());
    }
}
