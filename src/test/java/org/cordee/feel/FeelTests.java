package org.cordee.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeelTests {

    private final Feel feel = new Feel(() -> Instant.parse("2027-01-02T03:04:05Z"));

    private Object eval(String expression, Map<String, ?> variables) {
        return feel.evaluate(expression, VariableLookup.of(variables));
    }

    @Test
    void answersWholeNumbersAsLongAndTextAsText() {
        assertThat(eval("a + 1", Map.of("a", 41))).isEqualTo(42L);
        assertThat(eval("\"org-\" + id", Map.of("id", "7"))).isEqualTo("org-7");
    }

    @Test
    void answersListsAndContextsAsJavaCollections() {
        assertThat(eval("[1, {a: b}]", Map.of("b", "x"))).isEqualTo(Arrays.asList(1L, Map.of("a", "x")));
    }

    @Test
    void findsAVariableWhoseNameIsAlsoAContextKey() {
        assertThat(eval("{group: group, copy: group}", Map.of("group", "org-1")))
                .isEqualTo(Map.of("group", "org-1", "copy", "org-1"));
    }

    @Test
    void answersNullForAMissingVariable() {
        assertThat(eval("missing", Map.of())).isNull();
        assertThat(eval("missing = null", Map.of())).isEqualTo(true);
    }

    @Test
    void distinguishesANullVariableFromAText() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("answer", null);
        assertThat(eval("answer = null", variables)).isEqualTo(true);
    }

    @Test
    void readsTheGivenClock() {
        assertThat(eval("today()", Map.of())).isEqualTo(LocalDate.of(2027, 1, 2));
        assertThat(eval("now()", Map.of())).isEqualTo(ZonedDateTime.parse("2027-01-02T03:04:05Z"));
    }

    @Test
    void writesDateTimesWithAnOffsetAndWithoutARegion() {
        Object zoned = eval("date and time(\"2027-01-02T00:00:00@Europe/Paris\")", Map.of());

        assertThat(FeelValues.variable(zoned)).isEqualTo("2027-01-02T00:00:00+01:00");
        assertThat(FeelValues.variable(eval("now()", Map.of()))).isEqualTo("2027-01-02T03:04:05Z");
        assertThat(FeelValues.variable(List.of(eval("duration(\"P2D\")", Map.of()))))
                .isEqualTo(List.of("PT48H"));
    }

    @Test
    void passesUnaryTests() {
        assertThat(feel.passes("\"a\",\"b\"", "b", VariableLookup.NONE)).isTrue();
        assertThat(feel.passes("> limit", 5, VariableLookup.of(Map.of("limit", 7))))
                .isFalse();
    }

    @Test
    void refusesInvalidFeel() {
        assertThatThrownBy(() -> feel.check("a ++ b"))
                .isInstanceOf(FeelFailure.class)
                .hasMessageContaining("a ++ b");
    }
}
