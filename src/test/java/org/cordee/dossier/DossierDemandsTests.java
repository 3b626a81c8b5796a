package org.cordee.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordee.document.text.TextPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what is found in the rules of a consultation, where, and what is left alone. */
class DossierDemandsTests {

    @Test
    void findsWhatTheRulesAskWithItsPlace() {
        Map<DemandKind, FoundDemand> found = found(SampleRules.all());

        assertThat(found.keySet()).containsExactlyInAnyOrder(DemandKind.values());
        assertThat(values(found))
                .containsEntry(DemandKind.DEADLINE, "08/12/2026 12:00")
                .containsEntry(DemandKind.PLACE, "https://marches.val-orme.example/consultations/417")
                .containsEntry(DemandKind.SINGLE_BID, "une seule candidature par entreprise")
                .containsEntry(
                        DemandKind.APPLICATION_PIECES,
                        "la lettre de candidature (DC1)\nla déclaration du candidat (DC2), pour chaque membre\n"
                                + "les pouvoirs du mandataire")
                .containsEntry(
                        DemandKind.OFFER_PIECES,
                        "l'acte d'engagement, complété\nla décomposition du prix global et forfaitaire (DPGF)\n"
                                + "le mémoire technique, selon le cadre de réponse joint qui doit être respecté\n"
                                + "le planning\nl'annexe insertion")
                .containsEntry(
                        DemandKind.CRITERIA,
                        "Prix des prestations : 40 %\nValeur technique : 45 %\n"
                                + "Performance en matière d'insertion : 15 %")
                .containsEntry(DemandKind.VARIANTS, "interdites")
                .containsEntry(
                        DemandKind.SIGNATURE, "signature de l’acte d’engagement demandée au dépôt, certificat qualifié")
                .containsEntry(DemandKind.FILE_FORMATS, "DWG, PDF, XLSX")
                .containsEntry(DemandKind.FILE_SIZE, "50 Mo par fichier\n500 Mo en tout")
                .containsEntry(DemandKind.FILE_NAMES, "noms de 80 caractères au plus")
                .containsEntry(DemandKind.MEMO_LENGTH, "35 pages au plus")
                .containsEntry(DemandKind.VALIDITY, "120 jours");
        assertThat(found.get(DemandKind.IMPOSED_FORMS).value()).contains("DC1", "DC2", "Cadre de réponse");
        assertThat(found.get(DemandKind.MEMO_LENGTH))
                .returns(6, FoundDemand::page)
                .returns("7.2", FoundDemand::article)
                .satisfies(memo -> assertThat(memo.sentence()).startsWith("Le mémoire technique ne dépasse pas"));
        assertThat(found.get(DemandKind.VARIANTS)).returns(3, FoundDemand::page).returns("2.5", FoundDemand::article);
        assertThat(found.get(DemandKind.DEADLINE).page()).isEqualTo(1);
    }

    @Test
    void namesTheArticleOfAClauseThatHasNoTitle() {
        Map<DemandKind, FoundDemand> found = found(List.of(new TextPage(1, null, """
                Article 2 - Conditions
                2.5 Les variantes sont interdites.
                Article 3
                Les offres restent valables : le délai de validité des offres est fixé à 120 jours.
                Article 7 - Mémoire
                7.2. Le mémoire technique ne dépasse pas 35 pages de format A4.
                12.5 tonnes de bois sont à trier.
                """)));

        assertThat(found.get(DemandKind.VARIANTS))
                .returns("2.5", FoundDemand::article)
                .returns("Les variantes sont interdites.", FoundDemand::sentence);
        assertThat(found.get(DemandKind.VALIDITY)).returns("3", FoundDemand::article);
        assertThat(found.get(DemandKind.MEMO_LENGTH)).returns("7.2", FoundDemand::article);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La date limite de remise des offres est fixée au 08/12/2026 à 12 h 00. | 08/12/2026 12:00",
                "Les plis devront parvenir au plus tard le 1er mars 2027 à 16h30. | 01/03/2027 16:30",
                "Date limite de réception des candidatures : 5 février 2027 | 05/02/2027"
            })
    void readsDaysAndHours(String sentence, String value) {
        assertThat(value(DemandKind.DEADLINE, sentence)).isEqualTo(value);
    }

    @Test
    void takesNoOtherDateForTheDeadline() {
        assertThat(value(DemandKind.DEADLINE, "Une visite du site est possible le 3 novembre 2026 à 10h00."))
                .isNull();
        assertThat(value(DemandKind.DEADLINE, "Date d'envoi de l'avis : 26 octobre 2026."))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Les variantes sont autorisées. | autorisées",
                "La proposition de variantes est interdite. | interdites",
                "Aucune variante n'est admise. | interdites",
                "Le candidat présente obligatoirement une variante. | exigées",
                "Les prix sont fermes. |"
            })
    void readsVariants(String sentence, String value) {
        assertThat(value(DemandKind.VARIANTS, sentence)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La signature électronique n'est pas exigée au stade de la remise des offres. | pas de signature au"
                        + " dépôt",
                "L'acte d'engagement n'a pas à être signé au dépôt. | pas de signature de l’acte d’engagement au dépôt",
                "Les documents de l'offre doivent être signés électroniquement. | signature demandée au dépôt",
                "Le marché est signé par le représentant de la Métropole. |"
            })
    void readsSignatures(String sentence, String value) {
        assertThat(value(DemandKind.SIGNATURE, sentence)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "En cas de groupement, la forme souhaitée est un groupement solidaire. | groupement solidaire",
                "Le groupement attributaire devra être conjoint. | groupement conjoint après l’attribution",
                "L'acheteur n'impose aucune forme de groupement. | aucune forme imposée",
                "Les candidats peuvent se présenter en groupement. |"
            })
    void readsTheFormOfTheGrouping(String sentence, String value) {
        assertThat(value(DemandKind.GROUPING_FORM, sentence)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Le mémoire justificatif est limité à 40 pages recto. | 40 pages au plus",
                "La note méthodologique ne dépasse pas huit pages de format A4. | 8 pages au plus",
                "Le mémoire présente en deux pages l'entreprise. |"
            })
    void readsTheLengthOfTheMemo(String sentence, String value) {
        assertThat(value(DemandKind.MEMO_LENGTH, sentence)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "cent vingt (120), 120",
        "cent vingt, 120",
        "quatre-vingt-dix, 90",
        "huit, 8",
        "deux cents, 200",
        "soixante et onze, 71"
    })
    void readsNumbersInWords(String words, int number) {
        assertThat(NumberWords.read(words)).isEqualTo(number);
    }

    @Test
    void joinsASentenceOverLinesAndSkipsTheTableOfContents() {
        List<Passage> passages = RulesPassages.of(SampleRules.pages(SampleRules.CONTENTS, SampleRules.CONDITIONS));

        assertThat(passages).noneMatch(passage -> passage.text().contains("....."));
        assertThat(passages).anySatisfy(passage -> {
            assertThat(passage.text()).endsWith("à compter de la date limite de réception des offres.");
            assertThat(passage.article()).isEqualTo("3.2");
            assertThat(passage.heading()).isEqualTo("Délai de validité des offres");
        });
    }

    @Test
    void findsNothingInATextAboutOtherThings() {
        assertThat(DossierDemands.in(SampleRules.pages("Plan de masse\nÉchelle 1/500\nNiveau 0,00 = 21,40 NGF", "")))
                .isEmpty();
        assertThat(DossierDemands.in(List.of())).isEmpty();
    }

    @Test
    void endsSoonOnALongText() {
        String long1 = "Le candidat, les offres, les plis et les variantes ".repeat(4_000);

        long start = System.nanoTime();
        DossierDemands.in(SampleRules.pages(long1, "a ".repeat(100_000), "1 ".repeat(100_000), "-\n".repeat(50_000)));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static String value(DemandKind kind, String sentence) {
        FoundDemand demand = found(SampleRules.pages(sentence)).get(kind);
        return demand == null ? null : demand.value();
    }

    private static Map<DemandKind, FoundDemand> found(List<TextPage> pages) {
        return DossierDemands.in(pages).stream().collect(Collectors.toMap(FoundDemand::kind, demand -> demand));
    }

    private static Map<DemandKind, String> values(Map<DemandKind, FoundDemand> found) {
        return found.values().stream().collect(Collectors.toMap(FoundDemand::kind, FoundDemand::value));
    }
}
