package org.cordee.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.document.BookletPrint.Content;
import org.cordee.document.BookletPrint.Entry;
import org.cordee.document.BookletPrint.Photograph;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The booklet of the fixture has twenty entries with three photographs of twelve million pixels each. */
class BookletPrintTests {

    private static final int LARGEST = 8 * 1024 * 1024;

    private static BookletPrint booklet;
    private static byte[] file;
    private static PDDocument pdf;

    @BeforeAll
    static void print() throws IOException {
        booklet = SampleBooklets.of(
                20, List.of(SampleBooklets.jpeg(4000, 3000, 1), SampleBooklets.jpeg(3000, 4000, 2)), 3);
        file = printed(booklet);
        pdf = Loader.loadPDF(file);
        Path folder = Files.createDirectories(Path.of("target", "printed"));
        Files.write(folder.resolve("booklet.pdf"), file);
    }

    @AfterAll
    static void close() throws IOException {
        pdf.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_2_B", "PDFUA_1"})
    void isValidForArchivingAndAccessible(PDFAFlavour flavour) throws Exception {
        assertThat(PdfValidator.violations(file, flavour)).isEmpty();
    }

    @Test
    void staysSmallWithSixtyLargePhotographs() throws Exception {
        assertThat(file).hasSizeLessThan(LARGEST);
        assertThat(images(pdf))
                .hasSize(60)
                .allSatisfy(image -> assertThat(image.getWidth())
                        .as("pixels at 200 dots an inch of the width of a page")
                        .isLessThanOrEqualTo(1_371));
    }

    @Test
    void hasTheSameBytesForTheSameContent() {
        byte[] photograph = SampleBooklets.jpeg(800, 600, 7);
        byte[] other = SampleBooklets.jpeg(800, 600, 8);
        byte[] first = printed(SampleBooklets.of(2, List.of(photograph), 2));

        assertThat(printed(SampleBooklets.of(2, List.of(photograph.clone()), 2)))
                .isEqualTo(first);
        assertThat(printed(SampleBooklets.of(2, List.of(other), 2))).isNotEqualTo(first);
    }

    @Test
    void isDatedByItsPublication() throws Exception {
        assertThat(pdf.getDocumentInformation().getCreationDate().toInstant().toString())
                .startsWith("2026-10-12");
        assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), UTF_8))
                .contains("<xmp:CreateDate>2026-10-12T00:00:00Z</xmp:CreateDate>");
        assertThat(pdf.getDocumentInformation().getTitle()).contains("Cahier d’impact", "Déchets de chantier");
        assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Maison des achats solidaires");
        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
    }

    @Test
    void namesInItsContentsThePageOnWhichEachEntryBegins() throws Exception {
        String contents = text(pdf, 3, 3);
        Map<String, Integer> starts = starts(pdf);

        for (Entry entry : booklet.entries()) {
            int page = starts.get(entry.title());
            assertThat(contents).containsPattern(Pattern.quote(entry.title()) + "[ .]+" + page + "\\b");
            assertThat(text(pdf, page, page)).contains(entry.title(), entry.chapter());
        }
    }

    @Test
    void leadsFromEachNumberOfTheIndexToThatPage() throws Exception {
        List<String> places = new ArrayList<>();
        for (PDAnnotationLink link : links(pdf)) {
            if (link.getContents().startsWith("Page ") && link.getAction() instanceof PDActionGoTo go) {
                int page = pdf.getPages().indexOf(((PDPageDestination) go.getDestination()).getPage()) + 1;
                assertThat(link.getContents()).startsWith("Page " + page + " : ");
                places.add(link.getContents());
            }
        }

        for (Entry entry : booklet.entries()) {
            assertThat(places.stream().filter(place -> place.endsWith(" : " + entry.title())))
                    .as("two territories and two kinds lead to %s", entry.title())
                    .hasSize(4);
        }
        assertThat(text(pdf, pdf.getNumberOfPages(), pdf.getNumberOfPages()))
                .contains("Par territoire", "Calvados (14)", "Corse-du-Sud (2A)", "Par type de structure", "SCIC");
    }

    @Test
    void printsEverythingThatAnEntrySays() throws Exception {
        int page = starts(pdf).get("Déchèterie mobile pour petits chantiers");
        String text = text(pdf, page, page + 1);

        assertThat(text)
                .contains("Les Mains Vertes de l’Orme · Association, Entreprise adaptée")
                .contains("Photo : Rebâtir", "jusqu’en 2029")
                .contains("Dépose des gradins")
                .contains("Le problème", "La solution", "Pour la reprendre", "Où cela a servi", "Vue à")
                .contains("14 800 h", "états mensuels de présence, 2025")
                .contains("Maturité : étape 4 sur 4", "Reproduite ailleurs")
                .contains("Piscine des Trois-Sources, Ville de Saint-Aubin")
                .contains("Semaine du réemploi, juin 2026")
                .contains("Chiffres validés par la structure le", "8 octobre 2026")
                .contains("https://cordee.example/organisations/107");
        assertThat(links(pdf).stream()
                        .map(PDAnnotationLink::getAction)
                        .filter(PDActionURI.class::isInstance)
                        .map(action -> ((PDActionURI) action).getURI()))
                .contains("https://cordee.example/organisations/107");
    }

    @Test
    void printsCoverImprintHistoryAndFoot() throws Exception {
        assertThat(text(pdf, 1, 1))
                .contains("Cordée", "Déchets de chantier", "Cahier d’impact n° 3")
                .contains("Édition 2026, version 3 du 12 octobre 2026", "Maison des achats solidaires")
                .doesNotContain("Déchets de chantier, édition");
        assertThat(text(pdf, 2, 2)).contains("Avant-propos", "Mentions", "version 3, 20 solutions", "PDF/UA-1");
        assertThat(text(pdf, pdf.getNumberOfPages(), pdf.getNumberOfPages()))
                .contains("Versions et retraits", "1er septembre 2026", "la structure a cessé cette activité");
        for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
            assertThat(text(pdf, page, page).strip())
                    .endsWith("Cahier d’impact n° 3, Déchets de chantier, édition 2026 " + page);
        }
    }

    @Test
    void hasABookmarkForEachChapterWithItsEntries() {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
            item.children().forEach(child -> titles.add("  " + child.getTitle()));
        }

        assertThat(titles)
                .startsWith(
                        "Avant-propos", "Mentions", "Sommaire", "Déposer", "  Dépose soignée et catalogue de réemploi")
                .endsWith(
                        "  Moquettes en dalles acoustiques",
                        "Par territoire",
                        "Par type de structure",
                        "Versions et retraits")
                .hasSize(3 + 4 + 20 + 3);
    }

    @Test
    void marksTheEnglishSummariesAsEnglish() {
        List<PDStructureElement> english = elements(pdf).stream()
                .filter(element -> "en".equals(element.getLanguage()))
                .toList();

        assertThat(english).hasSize(15);
    }

    /** A reader who listens gets the entry in the order in which it is printed, and each photograph with its words. */
    @Test
    void isTaggedInTheOrderOfReading() {
        List<String> types = elements(pdf).stream()
                .map(PDStructureElement::getStructureType)
                .filter(type -> type.matches("H\\d|Figure|Table"))
                .toList();

        assertThat(types).startsWith("H1", "H2", "H2", "H2", "H2", "Figure", "Figure", "Figure", "H3", "H3");
        assertThat(types.get(types.size() - 1)).isEqualTo("Table");
        assertThat(elements(pdf).stream()
                        .filter(element -> "Figure".equals(element.getStructureType()))
                        .map(PDStructureElement::getAlternateDescription))
                .hasSize(60)
                .allSatisfy(words -> assertThat(words).startsWith("Deux salariées démontent un gradin"));
    }

    @Test
    void bringsTheEntriesOfAChapterTogether() throws Exception {
        BookletPrint mixed = SampleBooklets.with(Stream.of(0, 5, 1)
                .map(at -> SampleBooklets.entry(at, List.of(), 0))
                .toList());

        try (PDDocument printed = Loader.loadPDF(printed(mixed))) {
            Map<String, Integer> starts = starts(printed);
            assertThat(starts.keySet())
                    .containsSubsequence(
                            "Dépose soignée et catalogue de réemploi",
                            "Démontage de charpentes en bois",
                            "Tri, pesée et traçabilité sur site");
            assertThat(text(printed, 3, 3)).contains("Sommaire", "Par territoire", "Calvados (14)");
        }
    }

    @Test
    void isValidWithoutAnythingOptional() throws Exception {
        Entry bare = new Entry(
                "Trier",
                "Une fiche",
                "",
                "Une structure",
                List.of(),
                List.of("Idée", "Pilote", "Déployée", "Reproduite"),
                1,
                List.of(),
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                URI.create("mailto:contact@cordee.example"),
                null);
        BookletPrint least = new BookletPrint(
                1, "Trier", "", "2026", 1, LocalDate.of(2026, 1, 1), "Cordée", "", List.of(bare), List.of());
        byte[] printed = printed(least);

        assertThat(PdfValidator.violations(printed, PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(PdfValidator.violations(printed, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument read = Loader.loadPDF(printed)) {
            assertThat(text(read, 1, read.getNumberOfPages()))
                    .contains("Sommaire", "Une fiche", "contact@cordee.example")
                    .doesNotContain("Avant-propos", "Par territoire", "Versions", "In English");
        }
    }

    @Test
    void printsHostileTextAsText() throws Exception {
        Path secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "the secret of the server");
        String hostile = "</h2></style><script>alert(1)</script>&nope;<img src=\"" + secret.toUri() + "\"/>]]>\u0001 x";
        Entry entry = SampleBooklets.entry(
                0,
                hostile,
                List.of(new Photograph("\"/><b>x</b>", hostile, hostile, content(SampleBooklets.jpeg(60, 40, 1)))),
                "\"; } body { display: none } " + "w".repeat(300));
        BookletPrint attacked = new BookletPrint(
                3,
                "\"; } @page { size: 1mm } " + hostile.substring(0, 60),
                hostile,
                "2026\"; content: url(file:///x)",
                1,
                LocalDate.of(2026, 1, 1),
                hostile.substring(0, 80),
                hostile,
                List.of(entry),
                List.of());
        byte[] printed = printed(attacked);

        assertThat(PdfValidator.violations(printed, PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(PdfValidator.violations(printed, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument read = Loader.loadPDF(printed)) {
            assertThat(text(read, 1, read.getNumberOfPages()))
                    .contains("</h2></style><script>alert(1)</script>&nope;<img", "body { display: none }")
                    .doesNotContain("the secret of the server");
            assertThat(read.getPage(1).getMediaBox().getWidth()).isGreaterThan(500);
        }
    }

    @Test
    void namesEntryAndPhotographThatCannotBeRead() {
        byte[] cut = SampleBooklets.jpeg(400, 300, 1);
        for (byte[] broken : List.of(new byte[0], "<svg onload='x()'/>".getBytes(UTF_8), Arrays.copyOf(cut, 200))) {
            BookletPrint one = withPhotographs(content(SampleBooklets.jpeg(400, 300, 2)), content(broken));
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            assertThatThrownBy(() -> one.writeTo(out)).isInstanceOfSatisfying(RuleViolation.class, no -> {
                assertThat(no.key()).isEqualTo("document.booklet.photograph-unreadable");
                assertThat(no.arguments()).containsExactly("Bacs partagés", 2, "Photographie 1");
            });
            assertThat(out.size()).isZero();
        }
    }

    @Test
    void namesEntryAndPhotographWhoseStreamFails() {
        BookletPrint one = withPhotographs(() -> {
            throw new IOException("the disk is gone");
        });

        assertThatThrownBy(() -> one.writeTo(new ByteArrayOutputStream()))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.arguments()).containsExactly("Bacs partagés", 1, "Photographie 0"));
    }

    private static BookletPrint withPhotographs(Content... contents) {
        List<Photograph> photographs = IntStream.range(0, contents.length)
                .mapToObj(at -> new Photograph("Photographie " + at, "", "", contents[at]))
                .toList();
        return SampleBooklets.with(List.of(SampleBooklets.entry(6, "Bacs partagés", photographs, null)));
    }

    private static Content content(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    private static byte[] printed(BookletPrint one) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        one.writeTo(out);
        return out.toByteArray();
    }

    /** Returns the page of each entry by its title, from the bookmarks. */
    private static Map<String, Integer> starts(PDDocument read) throws IOException {
        Map<String, Integer> starts = new LinkedHashMap<>();
        for (PDOutlineItem chapter :
                read.getDocumentCatalog().getDocumentOutline().children()) {
            for (PDOutlineItem entry : chapter.children()) {
                starts.put(entry.getTitle(), read.getPages().indexOf(entry.findDestinationPage(read)) + 1);
            }
        }
        return starts;
    }

    private static List<PDAnnotationLink> links(PDDocument read) throws IOException {
        List<PDAnnotationLink> links = new ArrayList<>();
        for (PDPage page : read.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    links.add(link);
                }
            }
        }
        return links;
    }

    private static List<PDImageXObject> images(PDDocument read) throws IOException {
        List<PDImageXObject> images = new ArrayList<>();
        for (PDPage page : read.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                    images.add(image);
                }
            }
        }
        return images;
    }

    private static List<PDStructureElement> elements(PDDocument read) {
        List<PDStructureElement> all = new ArrayList<>();
        collect(read.getDocumentCatalog().getStructureTreeRoot(), all);
        return all;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> all) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                all.add(element);
                collect(element, all);
            }
        }
    }

    private static String text(PDDocument read, int first, int last) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        return stripper.getText(read).replaceAll("[\\u00A0\\u202F ]+", " ");
    }
}
