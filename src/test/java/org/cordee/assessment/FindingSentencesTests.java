package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cordee.law.Severity;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.FindingSubject;
import org.cordee.law.rules.Remedy;
import org.junit.jupiter.api.Test;

/** The sheet speaks to its reader: its own enterprise is addressed, another one has its name, a person is described. */
class FindingSentencesTests {

    private static final String CANAL = "90240111600014";
    private static final String PONT = "90240037300012";

    private static String whom(Locale locale, FindingSubject subject) {
        return FindingSentences.in(
                        locale,
                        LawAnswers.messages(),
                        Map.of(CANAL, "Menuiserie du Canal", PONT, "Atelier du Pont"),
                        Set.of(PONT))
                .whom(subject);
    }

    @Test
    void addressesTheReadersOwnEnterprise() {
        assertThat(whom(Locale.FRENCH, FindingSubject.organisation(PONT))).isEqualTo("Votre structure");
        assertThat(whom(Locale.ENGLISH, FindingSubject.organisation(PONT))).isEqualTo("Your organisation");
    }

    @Test
    void namesAnotherEnterpriseAndItsSignatoryWithoutANumber() {
        assertThat(whom(Locale.FRENCH, FindingSubject.organisation(CANAL))).isEqualTo("Menuiserie du Canal");
        assertThat(whom(Locale.FRENCH, new FindingSubject(FindingSubject.Kind.PERSON, SignatoryName.of(CANAL))))
                .contains("Menuiserie du Canal")
                .doesNotContain(CANAL);
    }

    @Test
    void addressesTheReadersOwnEnterpriseWithinASentenceAndNamesTheOthers() {
        Finding both = new Finding(
                "G-05",
                "participation.in-both",
                Severity.WARNING,
                "R2142-21",
                FindingSubject.organisation(PONT),
                null,
                Map.of("operator", PONT),
                List.of());
        Finding theirs = new Finding(
                "G-05",
                "participation.in-both",
                Severity.WARNING,
                "R2142-21",
                FindingSubject.organisation(CANAL),
                null,
                Map.of("operator", CANAL),
                List.of());
        FindingSentences french = FindingSentences.in(
                Locale.FRENCH,
                LawAnswers.messages(),
                Map.of(CANAL, "Menuiserie du Canal", PONT, "Atelier du Pont"),
                Set.of(PONT));

        assertThat(french.finding(both, false)).startsWith("Votre structure est aussi dans une autre candidature");
        assertThat(french.finding(theirs, false))
                .startsWith("Menuiserie du Canal est aussi dans une autre candidature");
        assertThat(french.remedy(
                        new Remedy("shift-share-to-eligible", Map.of("points", "1.00", "amount", "10.00", "to", PONT)),
                        false))
                .contains("à votre structure");
    }
}
