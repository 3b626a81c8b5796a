package org.cordee.document.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A formula cut into its tokens. */
final class FormulaText {

    private static final String LETTER = "A-Za-z_\\u00C0-\\uFFFF";
    private static final Pattern TOKEN = Pattern.compile(
            "(?<space>\\s+)"
                    + "|(?<text>\"(?:[^\"]++|\"\")*+\")"
                    + "|(?<outside>'\\[[^']*+'!|\\[[0-9]+][^!\\s'\"(]*!)"
                    + "|(?<sheet>'(?:[^']++|'')++'!|[" + LETTER + "][" + LETTER + "0-9.]*!)"
                    + "|(?<columns>\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![" + LETTER + "0-9.(!]))"
                    + "|(?<rows>\\$?[0-9]{1,7}:\\$?[0-9]{1,7}(?![" + LETTER + "0-9.]))"
                    + "|(?<cell>\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}(?![" + LETTER + "0-9.(!]))"
                    + "|(?<number>(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,3})?)"
                    + "|(?<error>#(?:REF!|DIV/0!|VALUE!|NAME\\?|NUM!|N/A|NULL!))"
                    + "|(?<name>[" + LETTER + "\\\\][" + LETTER + "0-9.]*)"
                    + "|(?<operator><>|<=|>=|[-+*/^&=<>%(),:])"
                    + "|(?<strange>.)",
            Pattern.DOTALL);
    private static final List<String> KINDS = List.of(
            "space",
            "text",
            "outside",
            "sheet",
            "columns",
            "rows",
            "cell",
            "number",
            "error",
            "name",
            "operator",
            "strange");
    private static final Pattern REFERENCE = Pattern.compile("(\\$?)([A-Za-z]{0,3})(\\$?)([0-9]{0,7})");

    private final List<Token> tokens;

    private FormulaText(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** A piece of a formula. */
    record Token(Kind kind, String text) {

        boolean is(String operator) {
            return kind == Kind.OPERATOR && text.equals(operator);
        }
    }

    enum Kind {
        SPACE,
        TEXT,
        OUTSIDE,
        SHEET,
        COLUMNS,
        ROWS,
        CELL,
        NUMBER,
        ERROR,
        NAME,
        OPERATOR,
        STRANGE
    }

    static FormulaText of(String formula) {
        if (formula.length() > FrameLimits.LONGEST_FORMULA) {
            throw FrameRefusal.of("unreadable");
        }
        List<Token> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(formula);
        while (token.find()) {
            String kind = KINDS.stream()
                    .filter(name -> token.group(name) != null)
                    .findFirst()
                    .orElseThrow();
            tokens.add(new Token(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), token.group()));
        }
        return new FormulaText(tokens);
    }

    /** Returns the tokens that mean something. */
    List<Token> tokens() {
        return tokens.stream().filter(token -> token.kind() != Kind.SPACE).toList();
    }

    /** Tells if the formula reads another file. */
    boolean isOutside() {
        return tokens.stream().anyMatch(token -> token.kind() == Kind.OUTSIDE);
    }

    /** Returns the formula as it is when its cell is copied to another place: relative references move with it. */
    String moved(int rows, int columns) {
        return tokens.stream().map(token -> moved(token, rows, columns)).collect(Collectors.joining());
    }

    private static String moved(Token token, int rows, int columns) {
        return switch (token.kind()) {
            case CELL -> movedReference(token.text(), rows, columns);
            case COLUMNS, ROWS -> {
                String[] ends = token.text().split(":", 2);
                yield movedReference(ends[0], rows, columns) + ":" + movedReference(ends[1], rows, columns);
            }
            default -> token.text();
        };
    }

    private static String movedReference(String reference, int rows, int columns) {
        Matcher part = REFERENCE.matcher(reference);
        if (!part.matches()) {
            return reference;
        }
        String dollars = part.group(1);
        String rowDollar = part.group(3);
        boolean fixedColumn = !dollars.isEmpty() && !part.group(2).isEmpty();
        boolean fixedRow = !rowDollar.isEmpty() || part.group(2).isEmpty() && !dollars.isEmpty();
        String column = part.group(2);
        if (!column.isEmpty() && !fixedColumn) {
            int number = FrameCell.column(column) + columns;
            column = number < 1 || number > FrameLimits.MOST_COLUMNS ? "" : FrameCell.letters(number);
        }
        String row = part.group(4);
        if (!row.isEmpty() && !fixedRow) {
            int number = Integer.parseInt(row) + rows;
            row = number < 1 || number > FrameLimits.MOST_ROWS ? "" : String.valueOf(number);
        }
        boolean lost = column.isEmpty() != part.group(2).isEmpty()
                || row.isEmpty() != part.group(4).isEmpty();
        return lost ? FormulaError.REF.code() : dollars + column + rowDollar + row;
    }

    /** Returns the formula so that two spellings of one formula are equal: no spaces, capital letters, no prefixes. */
    String normal() {
        return tokens().stream()
                .map(token -> token.kind() == Kind.TEXT || token.kind() == Kind.SHEET
                        ? token.text().replace("'", "")
                        : token.text().toUpperCase(Locale.ROOT).replaceFirst("^_XLFN\\.", ""))
                .collect(Collectors.joining());
    }
}
