package org.cordee.document.frame;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordee.document.frame.Expression.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Computes one formula as a spreadsheet program does, with decimal figures. It knows the functions that price files use
 * and refuses all others.
 */
final class Computation {

    static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final int LARGEST_EXPONENT = 308;
    private static final int HIGHEST_POWER = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CellValues cells;
    private int names;

    Computation(CellValues cells) {
        this.cells = cells;
    }

    /**
     * Returns a figure, a text, a truth value or an error.
     *
     * @throws NotComputable for what this product does not compute
     */
    Object result(Expression formula) {
        try {
            Object value = value(formula);
            return value == null ? BigDecimal.ZERO : value;
        } catch (FormulaError.Fault fault) {
            return fault.error();
        }
    }

    /** Returns the value of an expression; null for an empty cell. */
    @Nullable
    Object value(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return constant.value();
        }
        if (expression instanceof Expression.Broken broken) {
            throw new FormulaError.Fault(broken.error());
        }
        if (expression instanceof Expression.Missing) {
            return null;
        }
        if (expression instanceof Cells area) {
            return one(area);
        }
        if (expression instanceof Expression.Named named) {
            return value(meaning(named));
        }
        if (expression instanceof Expression.Negation negation) {
            return figure(negation.of()).negate();
        }
        if (expression instanceof Expression.Percent percent) {
            return figure(percent.of()).divide(HUNDRED, DIGITS);
        }
        if (expression instanceof Expression.Operation operation) {
            return operation(operation);
        }
        Expression.Call call = (Expression.Call) expression;
        return new FormulaFunctions(this, cells).call(call.function(), call.arguments());
    }

    private Expression meaning(Expression.Named named) {
        if (++names > 1_000) {
            throw new NotComputable("names that stand for themselves");
        }
        return cells.named(named.name()).orElseThrow(() -> new NotComputable("an unknown name"));
    }

    /** Returns an expression that names cells, also by a name of the workbook. */
    @Nullable
    Cells area(Expression expression) {
        if (expression instanceof Cells area) {
            return area;
        }
        return expression instanceof Expression.Named named ? area(meaning(named)) : null;
    }

    int sheet(Cells area) {
        return cells.sheet(area.sheet()).orElseThrow(() -> new FormulaError.Fault(FormulaError.REF));
    }

    private @Nullable Object one(Cells area) {
        if (!area.isOne()) {
            throw new NotComputable("several cells where one belongs");
        }
        Object value =
                cells.value(sheet(area), area.area().firstRow(), area.area().firstColumn());
        return sound(value);
    }

    static @Nullable Object sound(@Nullable Object value) {
        if (value instanceof FormulaError error) {
            throw new FormulaError.Fault(error);
        }
        return value;
    }

    BigDecimal figure(Expression expression) {
        return figure(value(expression));
    }

    static BigDecimal figure(@Nullable Object value) {
        if (value == null) {
            return BigDecimal.ZERO;
        }
        if (value instanceof BigDecimal figure) {
            return figure;
        }
        if (value instanceof Boolean truth) {
            return truth ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        throw new FormulaError.Fault(FormulaError.VALUE);
    }

    boolean truth(Expression expression) {
        Object value = value(expression);
        return value instanceof Boolean truth ? truth : figure(value).signum() != 0;
    }

    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal figure) {
            return CellChange.digits(figure);
        }
        return value instanceof Boolean truth ? truth.toString().toUpperCase(Locale.ROOT) : value.toString();
    }

    private Object operation(Expression.Operation operation) {
        Object left = value(operation.left());
        Object right = value(operation.right());
        return switch (operation.sign()) {
            case "+" -> bounded(figure(left).add(figure(right), DIGITS));
            case "-" -> bounded(figure(left).subtract(figure(right), DIGITS));
            case "*" -> bounded(figure(left).multiply(figure(right), DIGITS));
            case "/" -> quotient(figure(left), figure(right));
            case "^" -> power(figure(left), figure(right));
            case "&" -> text(left) + text(right);
            default -> isTrue(operation.sign(), compare(left, right));
        };
    }

    static BigDecimal bounded(BigDecimal figure) {
        if (figure.signum() != 0 && Math.abs((long) figure.precision() - figure.scale()) > LARGEST_EXPONENT) {
            throw new FormulaError.Fault(FormulaError.NUM);
        }
        return figure;
    }

    static BigDecimal quotient(BigDecimal left, BigDecimal right) {
        if (right.signum() == 0) {
            throw new FormulaError.Fault(FormulaError.DIV_0);
        }
        return bounded(left.divide(right, DIGITS));
    }

    private static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        BigDecimal whole = exponent.stripTrailingZeros();
        if (whole.scale() > 0 || whole.abs().compareTo(BigDecimal.valueOf(HIGHEST_POWER)) > 0) {
            throw new NotComputable("a power");
        }
        if (base.signum() == 0 && whole.signum() <= 0) {
            throw new FormulaError.Fault(whole.signum() == 0 ? FormulaError.NUM : FormulaError.DIV_0);
        }
        return bounded(base.pow(whole.intValueExact(), DIGITS));
    }

    private static boolean isTrue(String sign, int order) {
        return switch (sign) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order >= 0;
        };
    }

    /** Compares as spreadsheets sort: figures before texts before truth values, texts without regard to capitals. */
    static int compare(@Nullable Object left, @Nullable Object right) {
        Object one = left == null ? emptyLike(right) : left;
        Object other = right == null ? emptyLike(left) : right;
        if (one instanceof BigDecimal figure && other instanceof BigDecimal second) {
            return figure.compareTo(second);
        }
        if (one instanceof String text && other instanceof String second) {
            return text.compareToIgnoreCase(second);
        }
        if (one instanceof Boolean truth && other instanceof Boolean second) {
            return truth.compareTo(second);
        }
        return Integer.compare(rank(one), rank(other));
    }

    private static Object emptyLike(@Nullable Object other) {
        if (other instanceof String) {
            return "";
        }
        return other instanceof Boolean ? (Object) false : BigDecimal.ZERO;
    }

    private static int rank(Object value) {
        if (value instanceof BigDecimal) {
            return 0;
        }
        return value instanceof String ? 1 : 2;
    }

    /** Returns the values of an argument: those of the cells that exist, or its only value. */
    List<@Nullable Object> values(Expression argument) {
        Cells area = area(argument);
        List<@Nullable Object> values = new ArrayList<>();
        if (area == null) {
            values.add(value(argument));
        } else {
            cells.visit(sheet(area), area.area(), (row, column, value) -> values.add(value));
        }
        return values;
    }

    static BigDecimal rounded(BigDecimal figure, BigDecimal digits, RoundingMode mode) {
        int scale = digits.setScale(0, RoundingMode.DOWN).intValueExact();
        if (Math.abs(scale) > LARGEST_EXPONENT) {
            throw new FormulaError.Fault(FormulaError.NUM);
        }
        // a figure has fifteen digits to a spreadsheet, so 2.675 is rounded up although its double is below it
        BigDecimal kept = figure.round(new MathContext(15, RoundingMode.HALF_UP));
        return kept.setScale(scale, mode);
    }
}
