package org.cordee.document.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A formula as a tree. */
sealed interface Expression {

    /** A figure, a text or a truth value. */
    record Constant(Object value) implements Expression {}

    /** An error that is written in the formula, usually because a cell was deleted. */
    record Broken(FormulaError error) implements Expression {}

    /** An argument that is left out. */
    record Missing() implements Expression {}

    /**
     * Some cells: one, a rectangle, whole rows or whole columns.
     *
     * @param sheet null for the sheet of the formula
     */
    record Cells(@Nullable String sheet, SheetXml.Area area) implements Expression {

        boolean isOne() {
            return area.firstRow() == area.lastRow() && area.firstColumn() == area.lastColumn();
        }
    }

    /** A name that the workbook defines. */
    record Named(String name) implements Expression {}

    /** A change of sign. */
    record Negation(Expression of) implements Expression {}

    /** A division by one hundred. */
    record Percent(Expression of) implements Expression {}

    /** An operation with two operands. */
    record Operation(String sign, Expression left, Expression right) implements Expression {}

    /** The call of a function. */
    record Call(String function, List<Expression> arguments) implements Expression {}
}
