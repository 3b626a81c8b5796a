package org.cordee.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which piece of the checklist a piece of the rules is. */
class AskedPieceTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "la lettre de candidature (DC1) | DC1",
                "Formulaire DC 2 par membre | DC2",
                "Déclaration sur l’honneur de non-interdiction de soumissionner | HONOUR_DECLARATION",
                "attestation d'assurance décennale | DECENNIAL_INSURANCE",
                "Attestation d'assurance en responsabilité civile | LIABILITY_INSURANCE",
                "les pouvoirs du mandataire | POWER_OF_ATTORNEY",
                "Extrait Kbis de moins de 3 mois | REGISTER_EXTRACT",
                "Liste des principales références | REFERENCES",
                "Plan d'accès au siège |"
            })
    void isRecognisedByItsWords(String name, Piece piece) {
        assertThat(AskedPiece.of(name).piece()).isEqualTo(piece);
        assertThat(AskedPiece.of(name).name()).isEqualTo(name);
    }
}
