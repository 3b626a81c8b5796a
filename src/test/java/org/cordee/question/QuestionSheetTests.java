package org.cordee.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.question.QuestionSheet.SheetQuestion;
import org.junit.jupiter.api.Test;

/** The files that the lead carries to the buyer say the same in each format, and name nobody. */
class QuestionSheetTests {

    private static final QuestionSheet SHEET = new QuestionSheet(
            "Berges de l’Orme",
            "VO-2026-0417",
            "Métropole du Val-d’Orme",
            List.of(
                    new SheetQuestion(2, "CCTP, article 4.3", "Quel bruit est admis ?\nEt la nuit ?"),
                    new SheetQuestion(3, null, "=Le réemploi est-il admis ?")));

    @Test
    void writesPlainTextToBeCopied() {
        assertThat(new String(SHEET.text(), StandardCharsets.UTF_8)).isEqualTo("""
            Questions à l’acheteur
            Berges de l’Orme (référence VO-2026-0417)
            Métropole du Val-d’Orme

            Question 2 (CCTP, article 4.3)
            Quel bruit est admis ?
            Et la nuit ?

            Question 3
            =Le réemploi est-il admis ?
            """);
    }

    @Test
    void leavesOutWhatIsUnknown() {
        QuestionSheet sheet =
                new QuestionSheet("Berges de l’Orme", "", "", List.of(new SheetQuestion(1, null, "Une visite ?")));

        assertThat(new String(sheet.text(), StandardCharsets.UTF_8))
                .isEqualTo("Questions à l’acheteur\nBerges de l’Orme\n\nQuestion 1\nUne visite ?\n");
    }

    @Test
    void writesATableInWhichNoCellIsAFormula() {
        assertThat(new String(SHEET.csv(Instant.EPOCH), StandardCharsets.UTF_8)).isEqualTo("""
            \uFEFFN°;Passage;Question\r
            2;CCTP, article 4.3;"Quel bruit est admis ?\nEt la nuit ?"\r
            3;;'=Le réemploi est-il admis ?\r
            """);
    }

    @Test
    void printsEachQuestionAndNamesACandidateAsAuthor() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(SHEET.pdf())) {
            String words = new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00A0\u202F]+", " ");

            assertThat(words)
                    .contains(
                            "Questions à l’acheteur",
                            "Métropole du Val-d’Orme",
                            "CCTP, article 4.3",
                            "Quel bruit est admis",
                            "Et la nuit",
                            "=Le réemploi est-il admis");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Un candidat");
        }
    }
}
