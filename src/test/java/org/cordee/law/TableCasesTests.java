package org.cordee.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cordee.feel.DecisionTableText;
import org.cordee.feel.DecisionTables;
import org.cordee.law.TableCases.TableCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests every row of every decision table from both of its sides. The cases are tested too: a table with one mistake
 * must fail one of them, unless {@code law/equivalent-mutants.txt} explains why its answers stay the same. A build
 * tries a quarter of the mistakes, {@code -Dcordee.law.mutants=1} all of them.
 */
class TableCasesTests {

    private static final DecisionTables TABLES = DecisionTables.onClasspath();
    private static final int EVERY = Integer.getInteger("cordee.law.mutants", 4);
    private static final Map<String, String> REPORT = new LinkedHashMap<>();

    static Set<String> tables() {
        return new TreeSet<>(TABLES.ids());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void givesTheExpectedAnswerForEachCase(String table) {
        DecisionTableText sheet = TABLES.sheet(table);

        assertThat(TableCases.of(TABLES, table).stream()
                        .filter(one -> !one.isAnsweredBy(TableCases.ask(TABLES, table, sheet, one)))
                        .map(one -> one.text() + " but got " + TableCases.ask(TABLES, table, sheet, one)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void failsForEachMistakeInTheTable(String table) throws Exception {
        Deque<TableCase> cases = new ArrayDeque<>(TableCases.of(TABLES, table));
        DecisionTableText sheet = TABLES.sheet(table);
        TableMutants mutants = TableMutants.of(TABLES, table, EVERY);
        DecisionTables mistaken = mutants.tables();

        List<String> unnoticed = new ArrayList<>();
        mutants.all().forEach((id, mutant) -> {
            Optional<TableCase> noticing = cases.stream()
                    .filter(one -> !one.isAnsweredBy(TableCases.ask(mistaken, id, sheet, one)))
                    .findFirst();
            if (noticing.isEmpty()) {
                unnoticed.add(table + ": " + mutant);
            } else {
                // the same case probably finds the next mistake too, so it is tried first
                cases.remove(noticing.get());
                cases.addFirst(noticing.get());
            }
        });

        int all = mutants.all().size();
        REPORT.put(table, "%s: %d of %d mistakes noticed".formatted(table, all - unnoticed.size(), all));
        List<String> equivalent = new ArrayList<>(TableCases.lines("equivalent-mutants"));
        equivalent.retainAll(mutants.all().values().stream()
                .map(mutant -> table + ": " + mutant)
                .toList());
        assertThat(unnoticed).containsExactlyInAnyOrderElementsOf(equivalent);
    }

    @AfterAll
    static void report() throws IOException {
        Files.write(Path.of("target", "law-mutants.txt"), REPORT.values());
    }
}
