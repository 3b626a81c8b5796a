package org.cordee.law.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.cordee.feel.DecisionTableText;
import org.cordee.feel.DecisionTables;
import org.cordee.law.tables.RuleSheet.HistoryLine;
import org.cordee.law.tables.RuleSheet.Kind;
import org.cordee.shared.NotFound;
import org.junit.jupiter.api.Test;

class RulebookTests {

    private static final DecisionTables TABLES = DecisionTables.onClasspath();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private final Rulebook rules = new Rulebook(TABLES);

    @Test
    void showsEveryTableThatJudgesUnderOneRule() {
        assertThat(RuleEntry.ALL.stream().flatMap(rule -> rule.decisions().stream()))
                .containsExactlyInAnyOrderElementsOf(TABLES.ids());
        assertThat(rules.rules(DAY)).allSatisfy(rule -> {
            assertThat(rule.source()).as(rule.id()).isNotEmpty();
            assertThat(rule.since()).as(rule.id()).isBeforeOrEqualTo(DAY);
        });
    }

    @Test
    void titlesEveryRuleAndNamesWhatIsNotJudged() {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            ResourceBundle texts = ResourceBundle.getBundle("messages/compliance", language);
            assertThat(RuleEntry.ALL)
                    .allMatch(rule -> texts.containsKey("compliance.rule." + rule.id())
                            && texts.containsKey("compliance.rule." + rule.id() + ".what"));
            assertThat(UnjudgedSubject.values())
                    .allMatch(open -> texts.containsKey("compliance.not-judged." + open.code()));
        }
    }

    @Test
    void showsTheRowsOfATableAsItsFileWritesThem() {
        DecisionTableText sheet = rules.rule("D7", DAY).tables().get(0);

        assertThat(sheet.policy()).isEqualTo(DecisionTableText.TableHitPolicy.FIRST);
        assertThat(sheet.inputs().get(1)).isEqualTo(new DecisionTableText.Column("Moment", "phase", "string"));
        assertThat(sheet.rows()).hasSize(11);
        DecisionTableText.Row ninth = sheet.rows().get(8);
        assertThat(ninth.inputs().subList(0, 3))
                .containsExactly(
                        ">= date(\"2025-01-01\")",
                        "\"FROZEN\"",
                        "\"NEGOTIATED\",\"COMPETITIVE_DIALOGUE\",\"MAPA_NEGO\"");
        assertThat(ninth.outputs()).containsExactly("\"ASK_BUYER_AUTHORISATION\"", "\"G-07\"", "\"R2142-26 al. 2\"");
        assertThat(ninth.description()).startsWith("Procédure avec négociation ou dialogue");
    }

    @Test
    void showsTheDaysOnWhichARowMayBeInForce() {
        DecisionTableText changes = rules.rule("D7", DAY).tables().get(0);
        assertThat(changes.rows().get(0).periods()).containsExactly(DecisionTableText.DayRange.ALWAYS);
        assertThat(changes.rows().get(8).holdsOn(LocalDate.of(2024, 12, 31))).isFalse();
        assertThat(changes.rows().get(8).holdsOn(LocalDate.of(2025, 1, 1))).isTrue();

        assertThat(TABLES.sheet("required-documents").rows().stream().map(DecisionTableText.Row::periods))
                .contains(
                        List.of(new DecisionTableText.DayRange(LocalDate.of(2019, 4, 1), LocalDate.of(2021, 10, 31))));
        assertThat(TABLES.sheet("reserved-lot").rows().stream().map(DecisionTableText.Row::periods))
                .contains(List.of(new DecisionTableText.DayRange(null, LocalDate.of(2020, 12, 8))));
    }

    @Test
    void listsChangesTheLatestFirst() {
        List<HistoryLine> history = rules.rule("D12", DAY).history();

        assertThat(history.get(0).day()).isEqualTo(LocalDate.of(2021, 11, 1));
        assertThat(history.stream().filter(line -> line.day().equals(LocalDate.of(2021, 11, 1))))
                .extracting(HistoryLine::kind)
                .containsExactly(Kind.VERSION, Kind.ROWS_COME, Kind.ROWS_GO);
    }

    @Test
    void showsAValueOfAnotherDayAsNotInForce() {
        LocalDate before = LocalDate.of(2025, 12, 31);

        assertThat(rules.rule("D9", before).parameters().get(0).rows())
                .filteredOn(row -> row.cells().get(0).equals("hourly-cost"))
                .extracting(RuleSheet.ParameterRow::inForce)
                .containsExactly(false, true);
        assertThat(rules.rules(before))
                .filteredOn(rule -> rule.id().equals("A-02"))
                .allSatisfy(rule -> assertThat(rule.since()).isNull());
    }

    @Test
    void showsOnlyTheOpenValuesOfTheRule() {
        RuleSheet.ParameterSheet open = rules.rule("D14", DAY).parameters().get(0);

        assertThat(open.name()).isEqualTo("law-settings");
        assertThat(open.columns()).containsExactly("name", "value");
        assertThat(open.rows())
                .extracting(RuleSheet.ParameterRow::cells)
                .containsExactly(List.of("deposit.diligent-minutes", "60"));
        assertThat(rules.rule("D7", DAY).parameters())
                .extracting(RuleSheet.ParameterSheet::name)
                .containsExactly("law-settings", "public-holidays");
    }

    @Test
    void returnsOnlyFilesThatJudge() {
        assertThat(new String(rules.file("D14", "deposit-outcome"), StandardCharsets.UTF_8))
                .contains("decision id=\"deposit-outcome\"");
        assertThatThrownBy(() -> rules.file("D14", "reserved-lot")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rules.rule("D99", DAY)).isInstanceOf(NotFound.class);
    }
}
