package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cordee.feel.DecisionTableText;
import org.cordee.feel.DecisionTables;
import org.cordee.law.DatedTable;
import org.junit.jupiter.api.Test;

/** Every row of a decision table names the version of the article it implements, with a day that a source records. */
class ArticleIndexTests {

    private static final DecisionTables TABLES = DecisionTables.onClasspath();
    private static final Map<String, List<DatedTable.Row>> KNOWN = DatedTable.read("articles").rows().stream()
            .collect(Collectors.groupingBy(row -> row.cell(0), TreeMap::new, Collectors.toList()));

    private static List<DecisionTableText> sheets() {
        return TABLES.ids().stream().sorted().map(TABLES::sheet).toList();
    }

    @Test
    void everyRowNamesTheVersionOfTheArticleItImplements() {
        sheets().forEach(sheet -> sheet.rows()
                .forEach(row -> assertThat(ArticleIndex.versions(row))
                        .as(sheet.decisionId() + " row " + row.number())
                        .isNotEmpty()));
    }

    @Test
    void everyArticleThatARowAnswersIsNamedInItsVersions() {
        sheets().forEach(sheet -> sheet.rows().forEach(row -> {
            int at = sheet.outputs().stream()
                    .map(DecisionTableText.Column::name)
                    .toList()
                    .indexOf("article");
            List<String> named = ArticleIndex.versions(row).stream()
                    .map(ArticleIndex.Version::source)
                    .distinct()
                    .toList();
            for (String cited : row.outputs().get(at).replace("\"", "").split(", | à ")) {
                String article = cited.replaceFirst(" al\\. \\d$", "");
                if (KNOWN.containsKey(article)) {
                    assertThat(named)
                            .as(sheet.decisionId() + " row " + row.number())
                            .contains(article);
                }
            }
        }));
    }

    @Test
    void namesADayOfAVersionInForceWhileTheRowHoldsAndOtherwiseUnverified() {
        sheets().forEach(sheet -> sheet.rows()
                .forEach(row -> ArticleIndex.versions(row).forEach(version -> {
                    List<DatedTable.Row> known = KNOWN.getOrDefault(version.source(), List.of());
                    if (known.isEmpty()) {
                        assertThat(version.since())
                                .as(sheet.decisionId() + " row " + row.number() + " " + version.source())
                                .isIn(ArticleIndex.UNVERIFIED, ArticleIndex.PRODUCT);
                        return;
                    }
                    LocalDate since = LocalDate.parse(version.since());
                    assertThat(known).extracting(DatedTable.Row::from).contains(since);
                    DatedTable.Row text = known.stream()
                            .filter(one -> one.from().equals(since))
                            .findFirst()
                            .orElseThrow();
                    assertThat(row.periods())
                            .as(sheet.decisionId() + " row " + row.number() + " " + version.source())
                            .anyMatch(period -> (period.to() == null
                                            || !text.from().isAfter(period.to().plusDays(1)))
                                    && (period.from() == null || !text.to().isBefore(period.from())));
                })));
    }

    @Test
    void listsTheRowsOfEachVersionInTheOrderOfTheCode() {
        List<ArticleIndex.Line> lines = ArticleIndex.of(TABLES);

        assertThat(lines)
                .filteredOn(line -> line.source().equals("R2142-26"))
                .extracting(ArticleIndex.Line::since)
                .containsExactly("2019-04-01", "2025-01-01");
        assertThat(lines)
                .filteredOn(line -> line.source().equals("R2152-7"))
                .extracting(ArticleIndex.Line::since, line -> line.rows().keySet())
                .containsExactly(tuple("2026-08-21", Set.of("buyer-obligations")));
        assertThat(lines)
                .extracting(ArticleIndex.Line::source)
                .containsSubsequence("L2113-12", "L2141-1", "R2142-4", "R2142-20", "charter");
        assertThat(lines)
                .filteredOn(line -> line.source().startsWith("Cordée"))
                .allMatch(line -> line.since().equals("product"));
    }
}
