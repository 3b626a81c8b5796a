package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks {@code src/docs/security.md}: complete, with tests that exist and sums that are right. */
class SecurityReferenceTests {

    private static final Path PAGE = Path.of("src/docs/security.md");

    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| ([^|]+) \\| ([^|]+) \\| ([^|]*) \\| ?([^|]*) ?\\|$");

    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)`");

    private static final List<String> STATES = List.of("met", "part", "gap", "operator", "n/a");

    /** The requirements of levels 1 and 2 in each chapter of ASVS 5.0.0: 70 of level 1 and 183 of level 2. */
    private static final Map<String, Integer> CHAPTERS = new TreeMap<>(Map.ofEntries(
            Map.entry("1", 27),
            Map.entry("2", 11),
            Map.entry("3", 19),
            Map.entry("4", 10),
            Map.entry("5", 9),
            Map.entry("6", 35),
            Map.entry("7", 18),
            Map.entry("8", 7),
            Map.entry("9", 7),
            Map.entry("10", 29),
            Map.entry("11", 14),
            Map.entry("12", 9),
            Map.entry("13", 13),
            Map.entry("14", 9),
            Map.entry("15", 13),
            Map.entry("16", 16),
            Map.entry("17", 7)));

    private record Row(String number, int level, String state, String where, String tests) {}

    private final String page = Files.readString(PAGE);
    private final List<Row> rows = ROW.matcher(page)
            .results()
            .map((MatchResult row) -> new Row(
                    row.group(1),
                    Integer.parseInt(row.group(2)),
                    row.group(4).strip(),
                    row.group(5).strip(),
                    row.group(6)))
            .toList();

    SecurityReferenceTests() throws IOException {}

    @Test
    void everyRequirementOfBothLevelsHasOneRow() {
        assertThat(rows).extracting(Row::number).doesNotHaveDuplicates();
        assertThat(rows.stream().filter(row -> row.level() == 1)).hasSize(70);
        assertThat(rows.stream().filter(row -> row.level() == 2)).hasSize(183);
        Map<String, Integer> chapters = new TreeMap<>();
        rows.forEach(row ->
                chapters.merge(row.number().substring(0, row.number().indexOf('.')), 1, Integer::sum));
        assertThat(chapters).isEqualTo(CHAPTERS);
    }

    @Test
    void everyRowHasAStateAndSaysWhere() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.state()).as(row.number()).isIn(STATES);
            assertThat(row.where()).as(row.number()).isNotBlank();
        });
    }

    @Test
    void everyTestThatARowNamesExists() throws IOException {
        Set<String> existing;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            existing = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Tests.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        Set<String> named = new TreeSet<>();
        rows.forEach(row -> TEST.matcher(row.tests()).results().forEach(found -> named.add(found.group(1))));

        assertThat(named).hasSizeGreaterThan(30);
        named.removeAll(existing);
        assertThat(named).as("tests that do not exist").isEmpty();
    }

    @Test
    void theSumsAreThoseOfTheRows() {
        for (int level = 1; level <= 2; level++) {
            int wanted = level;
            List<Row> ofLevel =
                    rows.stream().filter(row -> row.level() == wanted).toList();
            List<String> cells = new ArrayList<>(List.of(Integer.toString(level)));
            STATES.forEach(state -> cells.add(Long.toString(
                    ofLevel.stream().filter(row -> row.state().equals(state)).count())));
            cells.add(Integer.toString(ofLevel.size()));

            assertThat(page).contains("| " + String.join(" | ", cells) + " |\n");
        }
    }
}
