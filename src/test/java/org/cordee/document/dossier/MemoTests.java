package org.cordee.document.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class MemoTests {

    private final Dossier dossier = SampleDossiers.ofThirds();
    private final Memo memo = Memo.of(dossier);

    @Test
    void countsThePagesOfEachSection() throws Exception {
        assertThat(memo.pages())
                .extracting(SectionPages::sectionId)
                .containsExactlyElementsOf(
                        dossier.sections().stream().map(Dossier.Section::id).toList());
        assertThat(memo.pages()).extracting(SectionPages::first).startsWith(3, 4);
        assertThat(memo.pages().get(0).count()).isEqualTo(1);
        assertThat(memo.pages().get(1).count()).isEqualTo(4);
        for (SectionPages pages : memo.pages()) {
            String title = dossier.sections().get(memo.pages().indexOf(pages)).title();
            assertThat(page(pages.first())).contains(title.substring(0, 8));
            assertThat(page(pages.first() + pages.count())).doesNotContain(title.substring(0, 8));
        }
    }

    @Test
    void saysWhichSectionIsLongerThanTheBuyerAllows() {
        assertThat(memo.pages()).extracting(SectionPages::isTooMany).containsExactly(false, true, false);
    }

    @Test
    void namesInItsContentsThePageOnWhichEachSectionBegins() throws Exception {
        String contents = page(2);

        for (SectionPages pages : memo.pages()) {
            int number = memo.pages().indexOf(pages) + 1;
            String title = dossier.sections().get(number - 1).title().substring(0, 8);
            assertThat(contents)
                    .containsPattern(
                            "\\b" + number + " " + Pattern.quote(title) + "[^\\n.]*[. ]+" + pages.first() + "\\b");
        }
        assertThat(contents).contains("2.1 Organisation du chantier", "2.3 Qualité");
    }

    @Test
    void leadsThereByBookmarksToo() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(memo.pdf())) {
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
    void saysToProgramsWhatItIsAndInWhichLanguage() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(memo.pdf())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Mémoire technique, groupement Rives <vertes>");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Sillage Travaux <publics>");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void spacesTheMembersTextsAsFrenchIsButNotTheirCode() throws Exception {
        assertThat(page(0)).contains("l’article 6\u202F?", "fiche = { lot : 12 ; état : bon }", "x : y");
        assertThat(Html.spaced(
                        "<p>« 12 heures » : l'un ?</p><pre><code>a : 'b' ;</code></pre><p title=\"a : b\">c ;</p>"))
                .isEqualTo("<p>«\u00A012\u00A0heures\u00A0»\u00A0: l’un\u202F?</p><pre><code>a : 'b' ;</code></pre>"
                        + "<p title=\"a : b\">c\u202F;</p>");
    }

    /** @param number from 1; 0 for all */
    private String page(int number) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(memo.pdf())) {
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
