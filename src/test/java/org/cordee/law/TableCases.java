package org.cordee.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.feel.DecisionTableText;
import org.cordee.feel.DecisionTables;
import org.jspecify.annotations.Nullable;

/**
 * The expected answers of one decision table, written apart from it in {@code src/test/resources/law/<table>.txt}:
 *
 * <pre>
 * usually on=2027-02-01, kind=NONE =&gt; NOT_ELIGIBLE | L2113-12     every input, and the answer's outputs in their order
 * since 2020-12-09 before =&gt; MANUAL_REVIEW | L2113-14             what follows is asked on that day and the day before too
 * kind=EA/ESAT =&gt; OK | L2113-12                                   the other inputs as usual, once for each value
 * kind=EI + ROW | …                                               the usual answer and one row more; "-" is one less
 * always                                                          ends since
 * </pre>
 *
 * A line that begins with {@code =>}, {@code +} or {@code -} continues the answer; {@code nothing} means no row.
 */
final class TableCases {

    private static final String NOTHING = "nothing";

    private final DecisionTableText sheet;
    private final String day;
    private final List<TableCase> cases = new ArrayList<>();
    private Map<String, Object> usualInputs = Map.of();
    private List<String> usualAnswer = List.of();
    private @Nullable LocalDate since;
    private List<String> before = List.of();

    /** One question with the rows that must answer it, in any order. */
    record TableCase(String table, String text, Map<String, Object> inputs, List<String> answer) {

        boolean isAnsweredBy(List<String> given) {
            return given.equals(answer);
        }

        @Override
        public String toString() {
            return table + ": " + text;
        }
    }

    private TableCases(DecisionTableText sheet) {
        this.sheet = sheet;
        this.day = sheet.inputs().stream()
                .filter(input -> input.type().equals("date"))
                .map(DecisionTableText.Column::name)
                .findFirst()
                .orElseThrow();
    }

    static List<TableCase> of(DecisionTables tables, String table) {
        TableCases cases = new TableCases(tables.sheet(table));
        statements(table).forEach(cases::read);
        return cases.cases;
    }

    /**
     * Returns the rows of a table in alphabetical order. A refused question is also an answer, and never a right one.
     */
    static List<String> ask(DecisionTables tables, String decision, DecisionTableText sheet, TableCase one) {
        try {
            return tables.evaluate(decision, one.inputs()).rows().stream()
                    .map(row -> sheet.outputs().stream()
                            .map(output -> String.valueOf(row.get(output.name())))
                            .collect(Collectors.joining(" | ")))
                    .sorted()
                    .toList();
        } catch (RuntimeException refused) {
            return List.of("refused: " + refused.getMessage());
        }
    }

    /** Returns the statements, each with the lines that continue it. */
    private static List<String> statements(String table) {
        List<String> statements = new ArrayList<>();
        lines(table).forEach(line -> {
            if (line.startsWith("=> ") || line.startsWith("+ ") || line.startsWith("- ")) {
                statements.add(statements.remove(statements.size() - 1) + " " + line);
            } else {
                statements.add(line);
            }
        });
        return statements;
    }

    /** Returns the lines of {@code law/<name>.txt}, without comments. */
    static List<String> lines(String name) {
        try (InputStream file = TableCases.class.getResourceAsStream("/law/" + name + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("no expected answers for table " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(String statement) {
        String[] parts = statement.split(" (?==> |\\+ |- )");
        String[] words = parts[0].split(" ", 2);
        switch (words[0]) {
            case "usually" -> {
                usualInputs = inputs(words[1]).get(0);
                usualAnswer = answer(parts);
                add(statement, usualInputs, usualAnswer);
            }
            case "since" -> {
                since = LocalDate.parse(words[1].split(" ")[0]);
                before = answer(parts);
            }
            case "always" -> since = null;
            default -> inputs(parts[0]).forEach(given -> add(statement, given, answer(parts)));
        }
    }

    private void add(String text, Map<String, Object> inputs, List<String> answer) {
        cases.add(new TableCase(sheet.decisionId(), text, inputs, answer));
        if (since != null) {
            cases.add(new TableCase(sheet.decisionId(), text + " (on " + since + ")", on(inputs, since), answer));
            LocalDate eve = since.minusDays(1);
            cases.add(new TableCase(sheet.decisionId(), text + " (on " + eve + ")", on(inputs, eve), before));
        }
    }

    private Map<String, Object> on(Map<String, Object> inputs, LocalDate when) {
        Map<String, Object> dated = new HashMap<>(inputs);
        dated.put(day, when);
        return dated;
    }

    /** Returns one map of inputs for each combination of the given values. */
    private List<Map<String, Object>> inputs(String written) {
        List<Map<String, Object>> all = List.of(usualInputs);
        for (String pair : written.split(", ")) {
            String[] sides = pair.split("=", 2);
            DecisionTableText.Column column = sheet.inputs().stream()
                    .filter(input -> input.name().equals(sides[0]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(sheet.decisionId() + " has no input " + sides[0]));
            Function<String, Object> reading = reading(column.type());
            all = all.stream()
                    .flatMap(given -> Arrays.stream(sides[1].split("/")).map(value -> {
                        Map<String, Object> more = new LinkedHashMap<>(given);
                        more.put(column.name(), reading.apply(value));
                        return more;
                    }))
                    .toList();
        }
        return all;
    }

    private static Function<String, Object> reading(String type) {
        return switch (type) {
            case "date" -> LocalDate::parse;
            case "boolean" -> Boolean::valueOf;
            case "integer", "number" -> Long::valueOf;
            default -> text -> text;
        };
    }

    private List<String> answer(String[] parts) {
        List<String> rows = new ArrayList<>(parts[1].startsWith("=>") ? List.of() : usualAnswer);
        for (String part : List.of(parts).subList(1, parts.length)) {
            String[] signAndRow = part.split(" ", 2);
            if (signAndRow[0].equals("-")) {
                if (!rows.remove(signAndRow[1])) {
                    throw new IllegalStateException("no such row in the usual answer: " + signAndRow[1]);
                }
            } else if (!signAndRow[1].equals(NOTHING)) {
                rows.add(signAndRow[1]);
            }
        }
        return rows.stream().sorted().toList();
    }
}
