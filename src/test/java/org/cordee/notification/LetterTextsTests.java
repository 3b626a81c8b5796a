package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.cordee.consortium.DeclineReason;
import org.cordee.submission.DepositOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTextsTests {

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyKindHasTextsInBothLanguages(LetterKind kind) throws IOException {
        for (String language : new String[] {"fr", "en"}) {
            Properties texts = texts(language);
            for (String part : new String[] {".subject", ".title", ".text"}) {
                assertThat(texts.getProperty("notification." + kind.key() + part))
                        .isNotBlank();
            }
            assertThat(texts.getProperty("notification.kind." + kind.key())).isNotBlank();
            kind.facts()
                    .forEach(fact -> assertThat(texts.getProperty("notification.fact." + fact.name()))
                            .isNotBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyCodeInALetterIsWorded(String language) throws IOException {
        Properties texts = texts(language);
        for (DeclineReason reason : DeclineReason.values()) {
            assertThat(texts.getProperty("notification.reason." + reason)).isNotBlank();
        }
        for (DepositOutcome outcome : DepositOutcome.values()) {
            assertThat(texts.getProperty("notification.outcome." + outcome)).isNotBlank();
        }
        for (LetterState state : LetterState.values()) {
            assertThat(texts.getProperty("notification.state." + state)).isNotBlank();
        }
    }

    /** A mail server then accepts every subject line, and the column of 300 characters holds it. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aSubjectWithTheLongestNamesIsShortEnough(String language) throws IOException {
        Object[] longest = java.util.Collections.nCopies(8, "x".repeat(ComposingLetters.LONGEST_NAME))
                .toArray();
        Properties texts = texts(language);
        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> key.matches("notification\\.[a-z-]+\\.subject(-of)?"))
                .hasSizeGreaterThan(LetterKind.values().length)
                .allSatisfy(key -> assertThat(java.text.MessageFormat.format(texts.getProperty(key), longest))
                        .hasSizeLessThanOrEqualTo(300));
    }

    @org.junit.jupiter.api.Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(texts("en").keySet()).isEqualTo(texts("fr").keySet());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                LetterTextsTests.class.getResourceAsStream("/messages/notification_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}
