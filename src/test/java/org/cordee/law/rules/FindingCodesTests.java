package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.law.Severity;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Each finding is shown by a case: with its figures, its remedy, and in plain words. */
class FindingCodesTests {

    private static final String FINDING = "compliance.finding.";

    private static Set<String> ofTheBundle() {
        return ResourceBundle.getBundle("messages/compliance", Locale.FRENCH).keySet().stream()
                .filter(key -> key.startsWith(FINDING))
                .map(key -> key.substring(FINDING.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyFindingCodeHasACaseThatShowsIt() {
        Set<String> shown = FindingCases.all().stream()
                .flatMap(text -> check(text).findings().stream())
                .map(Finding::code)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).isEqualTo(ofTheBundle());
    }

    @Test
    void everyCodeOfATableHasASentence() throws IOException {
        Pattern code = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z0-9-]+)\"");
        Set<String> codes = new TreeSet<>();
        for (Resource table : new PathMatchingResourcePatternResolver().getResources("classpath*:/bpmn/*.dmn")) {
            try (InputStream file = table.getInputStream()) {
                code.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .map(found -> found.group(1))
                        .filter(one -> !one.startsWith("cordee"))
                        .forEach(codes::add);
            }
        }

        assertThat(ofTheBundle()).containsAll(codes);
    }

    @Test
    void everyFindingHasFiguresAndRemedies() {
        FindingCases.all().forEach(text -> {
            LawAnswer answer = check(text);
            answer.findings().forEach(finding -> {
                if (finding.severity() != Severity.INFO) { // a question to the buyer has no figures of the consortium
                    assertThat(finding.evidence()).as(finding.code()).isNotEmpty();
                    assertThat(finding.remedies()).as(finding.code()).isNotEmpty();
                }
            });
        });
    }

    @Test
    void everyFindingHasAPlainSentenceInBothLanguages() {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            FindingCases.all().forEach(text -> {
                LawAnswer answer = check(text);
                LawTexts texts = LawTexts.in(language).of(answer.law());
                answer.findings().forEach(finding -> {
                    assertPlain(finding.code(), texts.finding(finding));
                    assertPlain(finding.code(), texts.subject(finding.subject()));
                    finding.remedies().forEach(remedy -> assertPlain(remedy.code(), texts.remedy(remedy)));
                });
            });
        }
    }

    /** Refuses a number of an operator that has a name, a place of the file, and a code of the tables. */
    private static void assertPlain(String code, String text) {
        assertThat(text)
                .as(code)
                .isNotBlank()
                .doesNotContain("{", "}", "[", "_", FindingCases.LEAD, FindingCases.PARTNER)
                .doesNotContainPattern("\\b[A-Z]{3,}_[A-Z]|\\d{4}-\\d{2}-\\d{2}|[a-z][A-Z]\\w*\\b");
    }
}
