package org.cordee.document.frame;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the computation of one formula the values of cells. */
interface CellValues {

    /** Receives the value of a cell that exists. */
    interface Visitor {

        void visit(int row, int column, @Nullable Object value);
    }

    /** Returns the position of a sheet by its name, or that of the formula for null; empty for an unknown name. */
    Optional<Integer> sheet(@Nullable String name);

    /** Visits the cells of an area that exist, row by row. */
    void visit(int sheet, SheetXml.Area area, Visitor visitor);

    @Nullable
    Object value(int sheet, int row, int column);

    /** Tells if a cell is itself a subtotal, which another subtotal leaves out. */
    boolean isSubtotal(int sheet, int row, int column);

    boolean isRowHidden(int sheet, int row);

    /** Returns what a name of the workbook stands for. */
    Optional<Expression> named(String name);
}
