package org.cordee.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Map;
import org.cordee.dossier.AskedByRules.AskedCriterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what other rooms take from the confirmed rules. */
class AskedByRulesTests {

    @Test
    void proposesTheCriteriaThatAreJudgedOnTheMemo() {
        assertThat(criteria("Prix des prestations : 40 %\nValeur technique : 45 %\nInsertion : 15 points")
                        .memoCriteria())
                .extracting(AskedCriterion::name, AskedCriterion::weight)
                .containsExactly(
                        tuple("Valeur technique", new BigDecimal("45")), tuple("Insertion", new BigDecimal("15")));
    }

    @Test
    void proposesNoWeightsThatMakeMoreThanAHundred() {
        assertThat(criteria("Prix : 60 %\nValeur technique : 60 %\nDélai").memoCriteria())
                .containsExactly(new AskedCriterion("Valeur technique", null), new AskedCriterion("Délai", null));
        assertThat(criteria("Valeur technique : 0 %").memoCriteria())
                .containsExactly(new AskedCriterion("Valeur technique", null));
    }

    @Test
    void listsThePiecesOfCandidatureAndOfferOnce() {
        AskedByRules asked = new AskedByRules(Map.of(
                DemandKind.APPLICATION_PIECES, "DC1\n\n DC2 ", DemandKind.OFFER_PIECES, "DC1\nacte d'engagement"));

        assertThat(asked.pieces()).containsExactly("DC1", "DC2", "acte d'engagement");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "signature de l’acte d’engagement demandée au dépôt, certificat qualifié | l'acte d'engagement, complété | true",
                "signature de l’acte d’engagement demandée au dépôt | ATTRI1 | true",
                "signature de l’acte d’engagement demandée au dépôt | mémoire technique | false",
                "signature demandée au dépôt | mémoire technique | true",
                "pas de signature au dépôt | l'acte d'engagement | false",
                "rien | l'acte d'engagement | false"
            })
    void tellsForEachPieceIfASignatureIsAsked(String demand, String piece, boolean asked) {
        assertThat(new AskedByRules(Map.of(DemandKind.SIGNATURE, demand)).isSignatureAsked(piece))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50 Mo par fichier | 50",
                "2 Go par fichier | 2000",
                "500 Mo en tout |",
                "pas plus lourd qu’un pigeon |"
            })
    void readsTheLargestSizeOfAFile(String demand, Integer megabytes) {
        assertThat(new AskedByRules(Map.of(DemandKind.FILE_SIZE, demand)).megabytesOfAFile())
                .isEqualTo(megabytes);
    }

    private static AskedByRules criteria(String value) {
        return new AskedByRules(Map.of(DemandKind.CRITERIA, value));
    }
}
