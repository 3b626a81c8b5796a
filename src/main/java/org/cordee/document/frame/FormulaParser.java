package org.cordee.document.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordee.document.frame.FormulaText.Kind;
import org.cordee.document.frame.FormulaText.Token;
import org.jspecify.annotations.Nullable;

/** Reads a formula by the precedence of spreadsheets, in which a sign binds more than a power. */
final class FormulaParser {

    private static final int DEEPEST = 60;
    private static final List<List<String>> OPERATORS = List.of(
            List.of("=", "<>", "<", ">", "<=", ">="), List.of("&"), List.of("+", "-"), List.of("*", "/"), List.of("^"));

    private final List<Token> tokens;
    private int at;
    private int depth;

    private FormulaParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @throws NotComputable when the formula has what this product does not know */
    static Expression parse(FormulaText formula) {
        FormulaParser parser = new FormulaParser(formula.tokens());
        Expression whole = parser.operation(0);
        if (parser.at < parser.tokens.size()) {
            throw new NotComputable("a rest");
        }
        return whole;
    }

    private @Nullable Token peek() {
        return at < tokens.size() ? tokens.get(at) : null;
    }

    private boolean skip(String operator) {
        Token token = peek();
        if (token == null || !token.is(operator)) {
            return false;
        }
        at++;
        return true;
    }

    private Expression operation(int level) {
        if (level == OPERATORS.size()) {
            return signed();
        }
        Expression left = operation(level + 1);
        for (Token sign = peek();
                sign != null
                        && sign.kind() == Kind.OPERATOR
                        && OPERATORS.get(level).contains(sign.text());
                sign = peek()) {
            at++;
            left = new Expression.Operation(sign.text(), left, operation(level + 1));
        }
        return left;
    }

    private Expression signed() {
        if (++depth > DEEPEST) {
            throw new NotComputable("too deep");
        }
        Expression result;
        if (skip("-")) {
            result = new Expression.Negation(signed());
        } else if (skip("+")) {
            result = signed();
        } else {
            result = primary();
            while (skip("%")) {
                result = new Expression.Percent(result);
            }
        }
        depth--;
        return result;
    }

    private Expression primary() {
        Token token = peek();
        if (token == null) {
            throw new NotComputable("an end");
        }
        at++;
        return switch (token.kind()) {
            case NUMBER -> new Expression.Constant(new BigDecimal(token.text()));
            case TEXT ->
                new Expression.Constant(
                        token.text().substring(1, token.text().length() - 1).replace("\"\"", "\""));
            case ERROR -> new Expression.Broken(FormulaError.of(token.text()).orElseThrow());
            case CELL, COLUMNS, ROWS -> cells(null, token);
            case SHEET -> cells(sheetName(token.text()), next());
            case NAME -> named(token.text());
            case OPERATOR -> inBrackets(token);
            default -> throw new NotComputable(token.kind().name());
        };
    }

    private Token next() {
        Token token = peek();
        if (token == null) {
            throw new NotComputable("an end");
        }
        at++;
        return token;
    }

    static String sheetName(String written) {
        String name = written.substring(0, written.length() - 1);
        return name.startsWith("'") ? name.substring(1, name.length() - 1).replace("''", "'") : name;
    }

    private Expression inBrackets(Token token) {
        if (!token.is("(")) {
            throw new NotComputable(token.text());
        }
        Expression inside = operation(0);
        requireClosed();
        return inside;
    }

    private void requireClosed() {
        if (!skip(")")) {
            throw new NotComputable("an open bracket");
        }
    }

    private Expression named(String name) {
        if (!skip("(")) {
            String upper = name.toUpperCase(Locale.ROOT);
            return upper.equals("TRUE") || upper.equals("FALSE")
                    ? new Expression.Constant(upper.equals("TRUE"))
                    : new Expression.Named(name);
        }
        List<Expression> arguments = new ArrayList<>();
        if (!skip(")")) {
            do {
                Token next = peek();
                boolean missing = next != null && (next.is(",") || next.is(")"));
                arguments.add(missing ? new Expression.Missing() : operation(0));
            } while (skip(","));
            requireClosed();
        }
        return new Expression.Call(name.toUpperCase(Locale.ROOT).replaceFirst("^_XLFN\\.", ""), arguments);
    }

    private Expression cells(@Nullable String sheet, Token first) {
        SheetXml.Area area = area(first);
        if (skip(":")) {
            SheetXml.Area last = area(next());
            area = new SheetXml.Area(
                    Math.min(area.firstRow(), last.firstRow()),
                    Math.min(area.firstColumn(), last.firstColumn()),
                    Math.max(area.lastRow(), last.lastRow()),
                    Math.max(area.lastColumn(), last.lastColumn()));
        }
        return new Expression.Cells(sheet, area);
    }

    /** Returns the cells of one token; open ends are those of the sheet. */
    static SheetXml.Area area(Token token) {
        String plain = token.text().replace("$", "");
        return switch (token.kind()) {
            case CELL -> cell(plain);
            case COLUMNS -> {
                String[] ends = plain.split(":", 2);
                int one = FrameCell.column(ends[0]);
                int other = FrameCell.column(ends[1]);
                yield new SheetXml.Area(1, Math.min(one, other), FrameLimits.MOST_ROWS, Math.max(one, other));
            }
            case ROWS -> {
                String[] ends = plain.split(":", 2);
                int one = Integer.parseInt(ends[0]);
                int other = Integer.parseInt(ends[1]);
                yield new SheetXml.Area(Math.min(one, other), 1, Math.max(one, other), FrameLimits.MOST_COLUMNS);
            }
            default -> throw new NotComputable(token.kind().name());
        };
    }

    private static SheetXml.Area cell(String address) {
        int digits = 0;
        while (Character.isLetter(address.charAt(digits))) {
            digits++;
        }
        int row = Integer.parseInt(address.substring(digits));
        int column = FrameCell.column(address.substring(0, digits));
        if (row < 1 || row > FrameLimits.MOST_ROWS || column > FrameLimits.MOST_COLUMNS) {
            throw new NotComputable("a cell outside the sheet");
        }
        return new SheetXml.Area(row, column, row, column);
    }
}
