package org.cordee.document.frame;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.cordee.document.frame.Expression.Cells;
import org.jspecify.annotations.Nullable;

/** Computes the functions that price files use. */
final class FormulaFunctions {

    /** Added to the number of a subtotal's function when it leaves hidden rows out. */
    private static final int WITHOUT_HIDDEN = 100;

    private final Computation computation;
    private final CellValues cells;

    FormulaFunctions(Computation computation, CellValues cells) {
        this.computation = computation;
        this.cells = cells;
    }

    @Nullable
    Object call(String function, List<Expression> arguments) {
        return switch (function) {
            case "SUM" -> sum(figures(arguments));
            case "PRODUCT" -> folded(figures(arguments), BigDecimal.ONE, FormulaFunctions::times);
            case "MIN" -> figures(arguments).stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
            case "MAX" -> figures(arguments).stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
            case "AVERAGE" -> average(figures(arguments));
            case "COUNT" -> BigDecimal.valueOf(countable(arguments));
            case "COUNTA" ->
                BigDecimal.valueOf(
                        everything(arguments).stream().filter(Objects::nonNull).count());
            case "SUBTOTAL" -> subtotal(arguments);
            case "SUMPRODUCT" -> sumOfProducts(arguments);
            case "SUMIF" -> sumIf(arguments);
            case "VLOOKUP" -> lookup(arguments);
            case "INDEX" -> index(arguments);
            case "MATCH" -> BigDecimal.valueOf(position(arguments));
            default -> scalar(function, arguments);
        };
    }

    private @Nullable Object scalar(String function, List<Expression> arguments) {
        return switch (function) {
            case "IF" -> chosen(arguments);
            case "IFERROR" -> orElse(arguments);
            case "AND" -> arguments.stream().allMatch(computation::truth);
            case "OR" -> arguments.stream().anyMatch(computation::truth);
            case "NOT" -> !computation.truth(argument(arguments, 0));
            case "ABS" -> figure(arguments, 0).abs();
            case "INT" -> figure(arguments, 0).setScale(0, RoundingMode.FLOOR);
            case "ROUND" -> rounded(arguments, RoundingMode.HALF_UP);
            case "ROUNDUP" -> rounded(arguments, RoundingMode.UP);
            case "ROUNDDOWN", "TRUNC" -> rounded(arguments, RoundingMode.DOWN);
            case "ISBLANK" -> computation.value(argument(arguments, 0)) == null;
            case "ISNUMBER" -> computation.value(argument(arguments, 0)) instanceof BigDecimal;
            case "ISERROR" -> isError(argument(arguments, 0));
            case "CONCATENATE", "CONCAT" ->
                arguments.stream()
                        .map(one -> Computation.text(computation.value(one)))
                        .reduce("", String::concat);
            default -> throw new NotComputable(function);
        };
    }

    private static Expression argument(List<Expression> arguments, int at) {
        if (at >= arguments.size()) {
            throw new NotComputable("a missing argument");
        }
        return arguments.get(at);
    }

    private BigDecimal figure(List<Expression> arguments, int at) {
        return computation.figure(argument(arguments, at));
    }

    private BigDecimal rounded(List<Expression> arguments, RoundingMode mode) {
        BigDecimal digits = arguments.size() < 2 ? BigDecimal.ZERO : figure(arguments, 1);
        return Computation.rounded(figure(arguments, 0), digits, mode);
    }

    private @Nullable Object chosen(List<Expression> arguments) {
        if (computation.truth(argument(arguments, 0))) {
            return computation.value(argument(arguments, 1));
        }
        return arguments.size() < 3 ? Boolean.FALSE : computation.value(arguments.get(2));
    }

    private @Nullable Object orElse(List<Expression> arguments) {
        try {
            return computation.value(argument(arguments, 0));
        } catch (FormulaError.Fault fault) {
            return computation.value(argument(arguments, 1));
        }
    }

    private boolean isError(Expression argument) {
        try {
            computation.value(argument);
            return false;
        } catch (FormulaError.Fault fault) {
            return true;
        }
    }

    private List<@Nullable Object> everything(List<Expression> arguments) {
        List<@Nullable Object> values = new ArrayList<>();
        arguments.forEach(argument -> values.addAll(computation.values(argument)));
        return values;
    }

    /** Returns the figures of the arguments; in an area texts and truth values do not count. */
    private List<BigDecimal> figures(List<Expression> arguments) {
        List<BigDecimal> figures = new ArrayList<>();
        for (Expression argument : arguments) {
            boolean area = computation.area(argument) != null;
            for (Object value : computation.values(argument)) {
                Object sound = Computation.sound(value);
                if (sound instanceof BigDecimal figure) {
                    figures.add(figure);
                } else if (!area) {
                    figures.add(Computation.figure(sound));
                }
            }
        }
        return figures;
    }

    private long countable(List<Expression> arguments) {
        return everything(arguments).stream()
                .filter(value -> value instanceof BigDecimal)
                .count();
    }

    private static BigDecimal sum(List<BigDecimal> figures) {
        return folded(figures, BigDecimal.ZERO, FormulaFunctions::plus);
    }

    private static BigDecimal plus(BigDecimal one, BigDecimal other) {
        return Computation.bounded(one.add(other, Computation.DIGITS));
    }

    private static BigDecimal times(BigDecimal one, BigDecimal other) {
        return Computation.bounded(one.multiply(other, Computation.DIGITS));
    }

    private static BigDecimal folded(List<BigDecimal> figures, BigDecimal start, BinaryOperator<BigDecimal> operator) {
        return figures.isEmpty() ? BigDecimal.ZERO : figures.stream().reduce(start, operator);
    }

    private static BigDecimal average(List<BigDecimal> figures) {
        return Computation.quotient(sum(figures), BigDecimal.valueOf(figures.size()));
    }

    private Object subtotal(List<Expression> arguments) {
        int function = figure(arguments, 0).intValue();
        List<BigDecimal> figures = new ArrayList<>();
        for (Expression argument : arguments.subList(1, arguments.size())) {
            Cells area = requireArea(argument);
            int sheet = computation.sheet(area);
            cells.visit(sheet, area.area(), (row, column, value) -> {
                boolean left = cells.isSubtotal(sheet, row, column)
                        || function > WITHOUT_HIDDEN && cells.isRowHidden(sheet, row);
                if (!left && Computation.sound(value) instanceof BigDecimal figure) {
                    figures.add(figure);
                }
            });
        }
        return switch (function % WITHOUT_HIDDEN) {
            case 1 -> average(figures);
            case 2 -> BigDecimal.valueOf(figures.size());
            case 4 -> figures.stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
            case 5 -> figures.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
            case 9 -> sum(figures);
            default -> throw new NotComputable("a subtotal");
        };
    }

    private Cells requireArea(Expression argument) {
        Cells area = computation.area(argument);
        if (area == null) {
            throw new NotComputable("no cells");
        }
        return area;
    }

    private Object sumOfProducts(List<Expression> arguments) {
        Cells first = requireArea(argument(arguments, 0));
        List<BigDecimal> products = new ArrayList<>();
        cells.visit(computation.sheet(first), first.area(), (row, column, value) -> {
            BigDecimal product = counted(value);
            for (Expression argument : arguments.subList(1, arguments.size())) {
                Cells other = requireSame(first, requireArea(argument));
                int down = other.area().firstRow() - first.area().firstRow();
                int right = other.area().firstColumn() - first.area().firstColumn();
                product = times(product, counted(cells.value(computation.sheet(other), row + down, column + right)));
            }
            products.add(product);
        });
        return sum(products);
    }

    private static Cells requireSame(Cells first, Cells other) {
        boolean same = other.area().lastRow() - other.area().firstRow()
                        == first.area().lastRow() - first.area().firstRow()
                && other.area().lastColumn() - other.area().firstColumn()
                        == first.area().lastColumn() - first.area().firstColumn();
        if (!same) {
            throw new FormulaError.Fault(FormulaError.VALUE);
        }
        return other;
    }

    private static BigDecimal counted(@Nullable Object value) {
        return Computation.sound(value) instanceof BigDecimal figure ? figure : BigDecimal.ZERO;
    }

    private Object sumIf(List<Expression> arguments) {
        Cells tested = requireArea(argument(arguments, 0));
        Object wanted = computation.value(argument(arguments, 1));
        if (wanted instanceof String text && text.matches("(?s)[<>=].*|.*[*?~].*")) {
            throw new NotComputable("a condition");
        }
        Cells added = arguments.size() < 3 ? tested : requireArea(arguments.get(2));
        int down = added.area().firstRow() - tested.area().firstRow();
        int right = added.area().firstColumn() - tested.area().firstColumn();
        List<BigDecimal> figures = new ArrayList<>();
        cells.visit(computation.sheet(tested), tested.area(), (row, column, value) -> {
            if (value != null && Computation.compare(value, wanted) == 0) {
                figures.add(counted(cells.value(computation.sheet(added), row + down, column + right)));
            }
        });
        return sum(figures);
    }

    private @Nullable Object lookup(List<Expression> arguments) {
        if (arguments.size() < 4 || computation.truth(arguments.get(3))) {
            throw new NotComputable("a search in sorted cells");
        }
        Cells table = requireArea(argument(arguments, 1));
        int row = rowOf(computation.value(argument(arguments, 0)), table);
        int column = table.area().firstColumn() + figure(arguments, 2).intValue() - 1;
        if (column < table.area().firstColumn() || column > table.area().lastColumn()) {
            throw new FormulaError.Fault(FormulaError.REF);
        }
        return Computation.sound(cells.value(computation.sheet(table), row, column));
    }

    private int rowOf(@Nullable Object wanted, Cells table) {
        int[] found = {0};
        cells.visit(computation.sheet(table), table.area(), (row, column, value) -> {
            boolean first = column == table.area().firstColumn() && found[0] == 0;
            if (first && value != null && !(value instanceof FormulaError) && Computation.compare(value, wanted) == 0) {
                found[0] = row;
            }
        });
        if (found[0] == 0) {
            throw new FormulaError.Fault(FormulaError.NA);
        }
        return found[0];
    }

    private int position(List<Expression> arguments) {
        Cells column = requireArea(argument(arguments, 1));
        boolean exact = arguments.size() > 2 && figure(arguments, 2).signum() == 0;
        if (!exact || column.area().firstColumn() != column.area().lastColumn()) {
            throw new NotComputable("a search in sorted cells");
        }
        return rowOf(computation.value(argument(arguments, 0)), column)
                - column.area().firstRow()
                + 1;
    }

    private @Nullable Object index(List<Expression> arguments) {
        Cells table = requireArea(argument(arguments, 0));
        int down = figure(arguments, 1).intValue();
        int right = arguments.size() > 2 ? figure(arguments, 2).intValue() : 1;
        int row = table.area().firstRow() + down - 1;
        int column = table.area().firstColumn() + right - 1;
        if (down < 1 || right < 1 || !table.area().has(row, column)) {
            throw new FormulaError.Fault(FormulaError.REF);
        }
        return Computation.sound(cells.value(computation.sheet(table), row, column));
    }
}
