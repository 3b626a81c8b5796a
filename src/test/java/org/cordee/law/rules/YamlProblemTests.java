package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cordee.law.casefile.CaseFile;
import org.cordee.law.casefile.CaseRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is no YAML gives an error in the reader's language with its line; only untranslated words are quoted. */
class YamlProblemTests {

    private static final String KEY = "compliance.case.not-yaml";

    /** Returns, by the end of the message key, a text and the line of its fault. */
    static Map<String, String[]> broken() {
        Map<String, String[]> broken = new TreeMap<>();
        broken.put("tab", text("case: a\n\tat: b", 2));
        broken.put("sign", text("case: @a", 1));
        broken.put("colon", text("at: b\ncase: a: b", 2));
        broken.put("dash", text("case: - a", 1));
        broken.put("question-mark", text("case: ? a", 1));
        broken.put("without-colon", text("case: a\nat\nlots: []", 3));
        broken.put("open-quote", text("case: \"a\nat: b", 2));
        broken.put("escape", text("case: \"\\q\"", 1));
        broken.put("open-list", text("case: [a\nat: b", 2));
        broken.put("open-fields", text("lots: {a: [b] c: d}", 1));
        broken.put("indentation", text("lots:\n  - a\n - b", 3));
        broken.put("block-text", text("case: |a\n  b", 1));
        broken.put("nothing-there", text("lots: [a, , b]", 1));
        broken.put("several-documents", text("case: a\n---\ncase: b", 2));
        broken.put("directive", text("%YAML 2.0\n---\ncase: a", 1));
        broken.put("control", text("case: a\nat: \u0001", 2));
        broken.put("too-deep", text("[".repeat(40) + "]".repeat(40), 1));
        return broken;
    }

    private static String[] text(String text, int line) {
        return new String[] {text, String.valueOf(line)};
    }

    private static CaseRefused refused(String text) {
        CaseRefused[] caught = new CaseRefused[1];
        assertThatThrownBy(() -> CaseFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .asInstanceOf(type(CaseRefused.class))
                .satisfies(refused -> caught[0] = refused);
        return caught[0];
    }

    static Set<String> words() {
        return broken().keySet();
    }

    @ParameterizedTest
    @MethodSource("words")
    void reportsAFaultInBothLanguagesAtItsLine(String word) {
        String[] text = broken().get(word);
        CaseRefused refused = refused(text[0]);

        assertThat(refused.key()).isEqualTo(KEY + "." + word);
        assertThat(refused.line()).isEqualTo(Integer.parseInt(text[1]));
        assertThat(LawTexts.in(Locale.FRENCH).refusal(refused))
                .doesNotContain("expected", "found", "allowed", "exceeded", "{")
                .endsWith(".");
        assertThat(LawTexts.in(Locale.ENGLISH).refusal(refused))
                .doesNotContain("\u00e9", "{")
                .endsWith(".");
    }

    @Test
    void quotesAnUntranslatedMessageOfTheParser() {
        CaseRefused refused = refused("case: !<a b>\n");

        assertThat(refused.key()).isEqualTo(KEY);
        assertThat(LawTexts.in(Locale.FRENCH).refusal(refused)).contains("Message de l’analyseur", "expected");
        assertThat(LawTexts.in(Locale.ENGLISH).refusal(refused)).contains("Message of the parser");
    }
}
