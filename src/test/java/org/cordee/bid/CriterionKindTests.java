package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guiding questions fit the criterion that a section answers. */
class CriterionKindTests {

    @ParameterizedTest
    @CsvSource({
        "Valeur technique, TECHNICAL",
        "Méthodologie et moyens matériels, TECHNICAL",
        "Performance en matière d’insertion professionnelle, INSERTION",
        "Critère social, INSERTION",
        "Démarche environnementale et gestion des déchets, ENVIRONMENT",
        "Délai d’exécution, PLANNING",
        "Planning détaillé, PLANNING",
        "Prix des prestations, PRICE",
        "Organisation et moyens humains, ORGANISATION",
        "Qualité du service, QUALITY",
        "Les Mains Vertes, GENERAL",
        "Société du Canal, GENERAL"
    })
    void isFoundByTheWordsOfTheHeading(String heading, CriterionKind kind) {
        assertThat(CriterionKind.of(heading)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void eachKindHasThreeToSixQuestionsAndNoOther(String language) throws IOException {
        Properties texts = new Properties();
        texts.load(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/messages/bid_" + language + ".properties")),
                StandardCharsets.UTF_8));

        for (CriterionKind kind : CriterionKind.values()) {
            assertThat(kind.questionKeys()).hasSizeBetween(3, 6);
            assertThat(kind.questionKeys()).allMatch(texts::containsKey);
            assertThat(texts).containsKey("bid.guide." + kind);
        }
        assertThat(texts.stringPropertyNames().stream().filter(key -> key.matches("bid[.]guide[.][A-Z]+[.][0-9]+")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CriterionKind.values())
                        .flatMap(kind -> kind.questionKeys().stream())
                        .toList());
    }

    @Test
    void theMostParticularKindComesFirst() {
        assertThat(CriterionKind.of("Valeur technique : insertion")).isEqualTo(CriterionKind.INSERTION);
        assertThat(CriterionKind.of("Qualité technique")).isEqualTo(CriterionKind.QUALITY);
    }
}
