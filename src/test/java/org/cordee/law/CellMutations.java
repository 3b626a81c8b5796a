package org.cordee.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Typical mistakes in one cell: the boundary off by one, the comparison reversed, a value too many or too few. */
final class CellMutations {

    private static final String ANYTHING = "-";
    private static final Pattern VALUE = Pattern.compile("date\\(\"([0-9-]+)\"\\)|(?<![0-9\"-])([0-9]+)(?![0-9-])");
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>) .*");

    private CellMutations() {}

    /** @param column the cells of the whole column, whose values may be confused with this one */
    static Set<String> ofInput(String cell, List<String> column) {
        Set<String> mutants = new LinkedHashSet<>();
        if (!cell.equals(ANYTHING)) {
            mutants.add(ANYTHING);
            mutants.addAll(offByOne(cell));
            mutants.addAll(turned(cell));
            mutants.addAll(withOneLess(cell));
            mutants.addAll(mistaken(cell, column));
        }
        mutants.remove(cell);
        return mutants;
    }

    static Set<String> ofOutput(String cell, List<String> column) {
        Set<String> mutants = new LinkedHashSet<>();
        if (cell.matches("true|false")) {
            mutants.add(String.valueOf(!Boolean.parseBoolean(cell)));
        } else if (cell.matches("[0-9]+")) {
            mutants.addAll(offByOne(cell));
        } else {
            column.stream().filter(other -> !other.equals(cell)).findFirst().ifPresent(mutants::add);
        }
        return mutants;
    }

    /** Returns the cell with every number and day one more and one less. */
    private static List<String> offByOne(String cell) {
        List<String> mutants = new ArrayList<>();
        for (MatchResult value : VALUE.matcher(cell).results().toList()) {
            for (int step : new int[] {-1, 1}) {
                String moved = value.group(1) == null
                        ? String.valueOf(Long.parseLong(value.group(2)) + step)
                        : "date(\"" + LocalDate.parse(value.group(1)).plusDays(step) + "\")";
                if (!moved.startsWith("-")) {
                    mutants.add(cell.substring(0, value.start()) + moved + cell.substring(value.end()));
                }
            }
        }
        return mutants;
    }

    private static List<String> turned(String cell) {
        Matcher comparison = COMPARISON.matcher(cell);
        if (comparison.matches()) {
            String opposite = switch (comparison.group(1)) {
                case "<" -> ">=";
                case "<=" -> ">";
                case ">" -> "<=";
                default -> "<";
            };
            return List.of(opposite + cell.substring(comparison.end(1)));
        }
        if (cell.matches("true|false")) {
            return List.of(String.valueOf(!Boolean.parseBoolean(cell)));
        }
        return cell.startsWith("not(") ? List.of(cell.substring("not(".length(), cell.length() - 1)) : List.of();
    }

    /** Returns the cell with each value of a list left out. */
    private static List<String> withOneLess(String cell) {
        boolean not = cell.startsWith("not(");
        List<String> values = values(cell);
        return values.size() < 2
                ? List.of()
                : values.stream()
                        .map(left -> values.stream()
                                .filter(value -> !value.equals(left))
                                .toList())
                        .map(rest -> String.join(",", rest))
                        .map(rest -> not ? "not(" + rest + ")" : rest)
                        .toList();
    }

    private static List<String> mistaken(String cell, List<String> column) {
        List<String> values = values(cell);
        return values.isEmpty() || cell.startsWith("not(")
                ? List.of()
                : column.stream()
                        .flatMap(other -> values(other).stream())
                        .filter(other -> !values.contains(other))
                        .limit(1)
                        .toList();
    }

    /** Returns the texts of a list, with their quotation marks. */
    private static List<String> values(String cell) {
        String inner = cell.startsWith("not(") ? cell.substring("not(".length(), cell.length() - 1) : cell;
        return inner.startsWith("\"") ? Arrays.stream(inner.split(",\\s*")).toList() : List.of();
    }
}
