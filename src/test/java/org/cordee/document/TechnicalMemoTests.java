package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

class TechnicalMemoTests {

    private static final String LINES = "<p>Nous trions sur place. Chaque lot porte une fiche.</p>".repeat(9);

    private final BidDossier dossier = SampleBidDossiers.ofThirds();
    private final byte[] memo = TechnicalMemo.pdf(dossier);

    /** Read from the bookmarks, which point to the contents, to each section and to the annex. */
    @Test
    void countsThePagesOfASectionAsTheMemoPrintsThem() throws Exception {
        List<Integer> starts = starts();

        assertThat(starts).startsWith(2, 3, 4);
        assertThat(TechnicalMemo.pages(dossier.sections().get(1))).isEqualTo(4);
        for (int index = 0; index < dossier.sections().size(); index++) {
            BidDossier.Section section = dossier.sections().get(index);
            String title = section.title().substring(0, 8);
            int last = starts.get(index + 1) + TechnicalMemo.pages(section) - 1;
            assertThat(page(starts.get(index + 1))).contains(title);
            assertThat(starts.get(index + 2)).isBetween(last, last + 1);
        }
    }

    @Test
    void printsShortSectionsOnOnePageAndBreaksNone() throws Exception {
        List<BidDossier.Section> brief = IntStream.rangeClosed(1, 9)
                .mapToObj(at -> new BidDossier.Section(
                        Ids.next(),
                        "Engagement " + at,
                        "<p>Début " + at + ".</p>" + LINES + "<p>Fin " + at + ".</p>",
                        "Sillage"))
                .toList();
        byte[] printed = TechnicalMemo.pdf(SampleBidDossiers.with(brief));

        assertThat(TechnicalMemo.pages(brief.get(0))).isEqualTo(1);
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).as("cover, contents, nine short sections, annex").isLessThan(3 + brief.size());
            for (int page = 3; page < pages; page++) {
                String one = text(printed, page);
                assertThat(one.split("Début \\d", -1)).hasSameSizeAs(one.split("Fin \\d", -1));
            }
        }
        assertThat(text(printed, 0)).contains("Début 9", "Fin 9");
    }

    @Test
    void namesInItsContentsThePageOnWhichEachSectionBegins() throws Exception {
        String contents = page(2);
        List<Integer> starts = starts();

        for (int number = 1; number <= dossier.sections().size(); number++) {
            String title = dossier.sections().get(number - 1).title().substring(0, 8);
            assertThat(contents)
                    .containsPattern(
                            "\\b" + number + " " + Pattern.quote(title) + "[^\\n.]*[. ]+" + starts.get(number) + "\\b");
        }
        assertThat(contents).contains("2.1 Organisation du chantier", "2.3 Qualité");
    }

    @Test
    void hasABookmarkForEachSection() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(memo)) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                item.children().forEach(child -> titles.add("  " + child.getTitle()));
            }
            assertThat(titles)
                    .contains(
                            "Sommaire",
                            "1. Compréhension du besoin",
                            "2. Méthode et moyens",
                            "  2.2 Calendrier & jalons");
        }
    }

    @Test
    void declaresTitleAndLanguageInTheDocumentProperties() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(memo)) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Mémoire technique, groupement Rives <vertes>");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Sillage Travaux <publics>");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void setsFrenchSpacingInTextsButNotInCode() throws Exception {
        assertThat(page(0)).contains("l’article 6\u202F?", "fiche = { lot : 12 ; état : bon }", "x : y");
        assertThat(PrintedHtml.spaced(
                        "<p>« 12 heures » : l'un ?</p><pre><code>a : 'b' ;</code></pre><p title=\"a : b\">c ;</p>"))
                .isEqualTo("<p>«\u00A012\u00A0heures\u00A0»\u00A0: l’un\u202F?</p><pre><code>a : 'b' ;</code></pre>"
                        + "<p title=\"a : b\">c\u202F;</p>");
    }

    private List<Integer> starts() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(memo)) {
            List<Integer> starts = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                starts.add(pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1);
            }
            return starts;
        }
    }

    /** @param number from 1; 0 for all */
    private String page(int number) throws Exception {
        return text(memo, number);
    }

    private static String text(byte[] printed, int number) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            if (number > 0) {
                stripper.setStartPage(number);
                stripper.setEndPage(number);
            }
            return stripper.getText(pdf).replaceAll("[\\u00A0 ]+", " ");
        }
    }
}
