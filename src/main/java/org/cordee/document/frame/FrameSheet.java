package org.cordee.document.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a price frame as it was read.
 *
 * @param position from 0
 * @param name empty in a CSV text
 * @param locked true when the buyer protects the sheet
 * @param columns null when no row with headings of a price table was found
 * @param sure true when the headings leave no doubt; otherwise a person confirms the columns
 * @param headings the texts of the row with the headings, by column from 1; empty without columns
 * @param width the number of the last column that has a cell
 * @param lines how many lines need a price
 * @param hiddenLines how many of them are hidden in the file
 * @param closed how many lines have a price that the buyer computes or locks
 */
public record FrameSheet(
        int position,
        String name,
        boolean hidden,
        boolean locked,
        @Nullable FrameColumns columns,
        boolean sure,
        List<String> headings,
        int width,
        int lines,
        int hiddenLines,
        int closed) {

    public FrameSheet {
        headings = List.copyOf(headings);
    }
}
