package org.cordee.document.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Guesses the kind of a price file from its words, and from whether it gives quantities. */
final class KindGuess {

    private static final int MOST_ROWS = 15;
    private static final String REASON = "document.frame.reason.";

    private final List<Grid> grids;
    private final String fileName;

    KindGuess(List<Grid> grids, String fileName) {
        this.grids = grids;
        this.fileName = fileName;
    }

    FrameGuess guess() {
        FrameKind named = HeadingWords.kind(fileName.replaceFirst("\\.\\w+$", ""));
        if (named != null) {
            return new FrameGuess(named, List.of(REASON + "file-name"));
        }
        Set<FrameKind> kinds = new LinkedHashSet<>();
        List<String> reasons = new ArrayList<>();
        for (Grid grid : grids) {
            FrameKind worded = worded(grid);
            if (worded != null) {
                kinds.add(worded);
                reasons.add(REASON + "words");
            }
        }
        if (!kinds.isEmpty()) {
            return new FrameGuess(kinds.iterator().next(), reasons.subList(0, 1));
        }
        boolean quantities = false;
        for (int at = 0; at < grids.size(); at++) {
            HeadingSearch.Found found = new HeadingSearch(grids.get(at), at).find();
            quantities |= found != null && found.columns().quantity() != null;
        }
        return quantities
                ? new FrameGuess(FrameKind.LUMP_SUM_BREAKDOWN, List.of(REASON + "quantities"))
                : new FrameGuess(FrameKind.UNIT_PRICES, List.of(REASON + "no-quantity"));
    }

    /** Returns the kind of one sheet, which may differ from that of the file: unit prices here, quantities there. */
    FrameKind of(Grid grid, FrameColumns columns) {
        FrameKind named = HeadingWords.kind(grid.name());
        FrameKind worded = named == null ? worded(grid) : named;
        if (worded != null) {
            return worded;
        }
        FrameKind whole = guess().kind();
        boolean noQuantity = columns.quantity() == null && columns.unitPrice() != null && columns.total() == null;
        if (whole == FrameKind.LUMP_SUM_BREAKDOWN) {
            return whole;
        }
        return noQuantity ? FrameKind.UNIT_PRICES : columns.quantity() != null ? FrameKind.ESTIMATED_QUANTITIES : whole;
    }

    private static @Nullable FrameKind worded(Grid grid) {
        FrameKind named = HeadingWords.kind(grid.name());
        if (named != null) {
            return named;
        }
        int looked = 0;
        for (Grid.GridRow row : grid.rows().values()) {
            if (++looked > MOST_ROWS) {
                return null;
            }
            for (GridCell cell : row.cells().values()) {
                FrameKind found = HeadingWords.kind(cell.text());
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
