package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The expected answer is a subset of the real one, and every difference is reported. */
class ExpectationsTests {

    private static final Map<String, Object> ANSWER = Map.of(
            "verdict", "BLOCKED",
            "targets", Map.of("amount", Map.of("eligible", "699000.00", "counted", 5200L)),
            "findings", List.of(Map.of("code", "a", "severity", "MAJOR"), Map.of("code", "b")),
            "documents", List.of("DC1", "DC2"),
            "at", "2027-03-01T10:00:00+01:00");

    private static List<String> failures(Map<String, Object> expected) {
        return Expectations.failures(expected, ANSWER, LawTexts.in(Locale.ENGLISH));
    }

    @Test
    void acceptsASubsetOfTheAnswer() {
        assertThat(failures(Map.of())).isEmpty();
        assertThat(failures(Map.of("verdict", "BLOCKED", "targets", Map.of("amount", Map.of("counted", "5200")))))
                .isEmpty();
        assertThat(failures(Map.of("targets", Map.of("amount", Map.of("counted", "5200.0")))))
                .isEmpty();
        assertThat(failures(Map.of("findings", List.of(Map.of("code", "b"), Map.of("severity", "MAJOR")))))
                .isEmpty();
        assertThat(failures(Map.of("documents", List.of("DC2", "DC1")))).isEmpty();
        assertThat(failures(Map.of("at", "2027-03-01T09:00:00Z"))).isEmpty();
        assertThat(failures(Map.of("at", "2027-03-01T10:00:00+01:00[Europe/Paris]")))
                .isEmpty();
        assertThat(failures(Map.of("absent", List.of(Map.of("code", "c"), Map.of("code", "b", "severity", "MAJOR")))))
                .isEmpty();
    }

    @Test
    void reportsFailuresInTheReadersLanguage() {
        assertThat(Expectations.failures(Map.of("verdict", "CLEAR"), ANSWER, LawTexts.in(Locale.FRENCH)))
                .containsExactly("verdict\u00a0: attendu CLEAR, trouvé BLOCKED");
    }

    @Test
    void reportsEachUnmetExpectation() {
        assertThat(failures(Map.of("verdict", "CLEAR"))).containsExactly("verdict: expected CLEAR, found BLOCKED");
        assertThat(failures(Map.of("targets", Map.of("amount", Map.of("counted", "5201")))))
                .containsExactly("targets.amount.counted: expected 5201, found 5200");
        assertThat(failures(Map.of("targets", Map.of("amount", Map.of("counted", "many")))))
                .hasSize(1);
        assertThat(failures(Map.of("targets", Map.of("amount", "none")))).hasSize(1);
        assertThat(failures(Map.of("targets", "none"))).hasSize(1);
        assertThat(failures(Map.of("findings", List.of(Map.of("code", "c")))))
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure).startsWith("findings: expected an element like {code=c}, found [{"));
        assertThat(failures(Map.of("findings", List.of(Map.of("code", "b", "severity", "MAJOR")))))
                .hasSize(1);
        assertThat(failures(Map.of("documents", List.of("DC1")))).hasSize(1);
        assertThat(failures(Map.of("documents", List.of("DC1", "DC3")))).hasSize(1);
        assertThat(failures(Map.of("documents", "DC1"))).hasSize(1);
        assertThat(failures(Map.of("at", "2027-03-01T10:00:01+01:00"))).hasSize(1);
        assertThat(failures(Map.of("at", "soon"))).hasSize(1);
        assertThat(failures(Map.of("nothing", "x"))).containsExactly("nothing: expected x, found null");
        assertThat(failures(Map.of("absent", List.of(Map.of("code", "b"))))).containsExactly("absent: found {code=b}");
    }
}
