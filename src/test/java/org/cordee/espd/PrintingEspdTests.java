package org.cordee.espd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.document.PdfValidator;
import org.cordee.espd.AnsweringRequest.AnsweredRequest;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.EspdOperator.OperatorSize;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Prints the responses of the sample grouping. */
class PrintingEspdTests {

    private static final EspdRequest REQUEST =
            new ReadingEspd().request(EspdSamples.validRequest()).content();

    private final PrintingEspd printing = new PrintingEspd();

    @Test
    void printsAnArchivalFileThatIsTheSameForTheSameResponse() throws Exception {
        AnsweredRequest answered = answer(SampleOperators.LEAD, OperatorRole.LEAD);

        byte[] pdf = printing.pdf(answered.response(), answered.open());

        assertThat(PdfValidator.violations(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(printing.pdf(answered.response(), answered.open())).isEqualTo(pdf);
    }

    @Test
    void printsTheAnswersInFrenchInTheOrderOfTheForm() throws Exception {
        String text = text(answer(SampleOperators.LEAD, OperatorRole.LEAD));

        assertThat(text)
                .contains("Document unique de marché européen (DUME), Bâtir & Fils <SA>")
                .contains("Groupement Rénover ensemble")
                .contains("Projet, non signé")
                .contains("Chef de file du groupement (mandataire)")
                .containsSubsequence(
                        "I. Procédure et acheteur",
                        "II.A. Opérateur économique",
                        "II.B. Représentants de l’opérateur",
                        "Camille Martin, Présidente",
                        "II.A. Opérateur économique participant avec d’autres",
                        "II.D. Entités sous-traitantes",
                        "Échafaudages du Sud",
                        "III.A. Participation à une organisation criminelle",
                        "III.B. Paiement d’impôts et taxes",
                        "2026/118, DGFIP",
                        "III.D. Motifs d’exclusion purement nationaux",
                        "IV.B. Chiffre d’affaires annuel général",
                        "au moins 100 000,00 €",
                        "du 01/01/2023 au 31/12/2023",
                        "402 023,00 €",
                        "du 01/01/2024 au 31/12/2024",
                        "402 024,00 €",
                        "IV.C. Pour les marchés de travaux",
                        "Réhabilitation de l’école Jean-Macé",
                        "820 000,00 €",
                        "VI. Déclarations finales",
                        "Lieu, date et signature À compléter");
    }

    @Test
    void leavesWhatIsOpenToBeFilledIn() throws Exception {
        AnsweredRequest answered = answer(SampleOperators.GARDENS, OperatorRole.MEMBER);

        // beside each open question one for the signature, and one for the size in part II.A
        assertThat(text(answered).split("À compléter", -1))
                .hasSize(answered.open().size() + 1 + 1 + 1 + 1);
        assertThat(answered.response().operator().size()).isNull();
    }

    @Test
    void printsTheOfficialSampleResponse() throws Exception {
        EspdResponse sample = new ReadingEspd().response(EspdSamples.response()).content();

        String text = text(printing.pdf(sample, List.of()));

        assertThat(text).contains("10 %", "1 000 000 000,00 €", "[Measures taken by the EO]", "SAT-11121233, USA DoD");
    }

    @Test
    void listsTheCriteriaThatARoleDoesNotAnswer() throws Exception {
        String text = text(answer(SampleOperators.LABORATORY, OperatorRole.RELIED_UPON));

        assertThat(text)
                .contains("Critères auxquels ce rôle ne répond pas")
                .contains("IV.C. Outillage, matériel et équipement technique")
                .doesNotContain("IV.B. Chiffre d’affaires annuel général");
    }

    private static AnsweredRequest answer(EspdFacts.OtherOperator who, OperatorRole role) {
        boolean known = !who.equals(SampleOperators.GARDENS);
        EspdFacts facts = SampleOperators.facts(who, role, known ? OperatorSize.SMALL : null, known ? 3 : 0);
        return new AnsweringRequest().answer(REQUEST, facts, SampleOperators.head(role.name()));
    }

    private String text(AnsweredRequest answered) throws IOException {
        return text(printing.pdf(answered.response(), answered.open()));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(document).replaceAll("[\\s\\u00A0\\u202F]+", " ");
        }
    }
}
