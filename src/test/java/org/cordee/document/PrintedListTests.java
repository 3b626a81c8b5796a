package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.document.PrintedList.ListEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A short list is one file for archiving, whatever its texts hold. */
class PrintedListTests {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void isValidForArchivingAndAccessibleInBothLanguages(String language) throws Exception {
        byte[] pdf = list(Locale.forLanguageTag(language), "Une ville").pdf();

        assertThat(PdfValidator.violations(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(PdfValidator.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo(language);
        }
    }

    @Test
    void printsTextsAsTheyWereTypedWithTheirLineBreaks() throws Exception {
        try (PDDocument read =
                Loader.loadPDF(list(Locale.ENGLISH, "A <b>town</b> & \"co\"").pdf())) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("A <b>town</b> & \"co\"", "18 km", "Five weeks.", "Two references.");
        }
    }

    @Test
    void isReproducibleToTheByte() {
        assertThat(list(Locale.FRENCH, "Ville").pdf())
                .isEqualTo(list(Locale.FRENCH, "Ville").pdf());
    }

    private static PrintedList list(Locale language, String owner) {
        return new PrintedList(
                language,
                "One structure can answer",
                owner,
                "Clean three schools",
                List.of("BES-2026-0318", "Lyon, 60 km"),
                List.of(
                        new ListEntry(
                                "Rebâtir Solidaire",
                                List.of("EI · Val-d’Orme · 18 km"),
                                "Five weeks.\nTwo references."),
                        new ListEntry("Seconde Pierre", List.of(), "")),
                List.of(new ListEntry("Why others said no", List.of("4 · Too far"), "You stay the buyer.")),
                "Short list · BES-2026-0318");
    }
}
