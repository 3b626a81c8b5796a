package org.cordee.feel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionTablesTests {

    private static final String INPUTS = """
            <input id="i1"><inputExpression id="x1" typeRef="%s"><text>days</text></inputExpression></input>
            <input id="i2"><inputExpression id="x2" typeRef="date"><text>on</text></inputExpression></input>
            <output id="o1" name="window" typeRef="integer"/><output id="o2" name="code" typeRef="string"/>
            """;
    private static final String RULES = """
            <rule id="r1"><inputEntry id="a1"><text>%s</text></inputEntry>
              <inputEntry id="b1"><text>&gt;= date("2026-01-01")</text></inputEntry>
              <outputEntry id="c1"><text>%s</text></outputEntry><outputEntry id="d1"><text>"short"</text></outputEntry></rule>
            <rule id="r2"><inputEntry id="a2"><text>&gt;= 10</text></inputEntry><inputEntry id="b2"><text>-</text></inputEntry>
              <outputEntry id="c2"><text>120</text></outputEntry><outputEntry id="d2"><text>"long"</text></outputEntry></rule>
            """;

    private static DecisionTables table(String policy, String type, String test, String output) {
        String dmn = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d">
                <decision id="window" name="window"><decisionTable id="t" hitPolicy="%s">
                """.formatted(policy)
                + INPUTS.formatted(type)
                + RULES.formatted(test, output)
                + "</decisionTable></decision></definitions>";
        return DecisionTables.read(Map.of("window.dmn", new ByteArrayInputStream(dmn.getBytes(UTF_8))));
    }

    private static DecisionResult ask(DecisionTables tables) {
        return tables.evaluate("window", Map.of("days", 7, "on", LocalDate.of(2026, 5, 1)));
    }

    private static DecisionTables table() {
        return table("FIRST", "integer", "&lt; 10", "48");
    }

    @Test
    void answersTheRowThatApplies() {
        DecisionResult result = table().evaluate("window", Map.of("days", 7, "on", LocalDate.of(2026, 5, 1)));

        assertThat(result.whole("window")).isEqualTo(48L);
        assertThat(result.text("code")).isEqualTo("short");
    }

    @Test
    void answersNoRowWhenNoneApplies() {
        assertThat(table().evaluate("window", Map.of("days", 7, "on", LocalDate.of(2025, 5, 1)))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void acceptsWholeCentsBeyondAnInt() {
        assertThat(table().evaluate("window", Map.of("days", 5_000_000_000L, "on", LocalDate.of(2025, 5, 1)))
                        .whole("window"))
                .isEqualTo(120L);
    }

    @Test
    void refusesTheHitPoliciesPriorityAndOutputOrderByName() {
        for (String policy : List.of("PRIORITY", "OUTPUT ORDER")) {
            assertThatThrownBy(() -> ask(table(policy, "integer", "&lt; 10", "48")))
                    .isInstanceOf(FeelFailure.class)
                    .hasMessageContaining("hit policy " + policy.substring(0, 6))
                    .hasMessageContaining("U, F, A, R, C are");
        }
    }

    @Test
    void refusesADecimalAsInput() {
        for (Object decimal : new Object[] {0.5d, 0.5f, new BigDecimal("0.50")}) {
            assertThatThrownBy(() -> table().evaluate("window", Map.of("days", decimal, "on", LocalDate.EPOCH)))
                    .isInstanceOf(FeelFailure.class)
                    .hasMessageContaining("decimal");
        }
    }

    @Test
    void refusesADecimalAsOutput() {
        DecisionTables divides = table("FIRST", "integer", "&lt; 10", "days / 2");

        assertThatThrownBy(() -> divides.evaluate("window", Map.of("days", 7, "on", LocalDate.of(2026, 5, 1))))
                .isInstanceOf(FeelFailure.class);
    }

    @Test
    void refusesADecimalWrittenInATable() {
        assertThatThrownBy(() -> ask(table("FIRST", "integer", "&lt; 0.25", "48")))
                .hasMessageContaining("0.25");
        assertThatThrownBy(() -> ask(table("FIRST", "double", "&lt; 10", "48"))).hasMessageContaining("double");
        assertThat(table("FIRST", "integer", "[1..9]", "48").ids()).containsExactly("window");
    }

    @Test
    void refusesAFileThatIsNoXmlBeforeAnyQuestion() {
        Map<String, InputStream> files =
                Map.of("broken.dmn", new ByteArrayInputStream("<definitions>".getBytes(UTF_8)));

        assertThatThrownBy(() -> DecisionTables.read(files))
                .isInstanceOf(FeelFailure.class)
                .hasMessageStartingWith("broken.dmn: ");
    }

    @Test
    void answersThreadsThatAskAnUnreadFileAtOnce() {
        DecisionTables tables = table();

        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(thread -> ask(tables).whole("window")))
                .containsOnly(48L);
    }

    @Test
    void refusesToAnswerWhenAnInputIsMissing() {
        assertThatThrownBy(() -> table().evaluate("window", Map.of("days", 7)))
                .isInstanceOf(FeelFailure.class)
                .hasMessageContaining("on");
    }
}
