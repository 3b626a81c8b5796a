package org.cordee.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The technical memo: a cover, the table of contents, every section on a new page, and the shares at the end. */
public final class TechnicalMemo {

    private static final String KIND = "Mémoire technique";
    private static final String COVER =
            "@page :first { margin-top: 70mm; @bottom-left { content: none } @bottom-right { content: none } }";
    private static final String ANNEX = "Répartition des prestations entre les membres";

    private TechnicalMemo() {}

    public static byte[] pdf(BidDossier dossier) {
        List<MemoChapter> chapters = IntStream.range(0, dossier.sections().size())
                .mapToObj(index -> MemoChapter.of(index + 1, dossier.sections().get(index)))
                .toList();
        String body = cover(dossier) + contents(chapters) + PrintedHtml.each(chapters, MemoChapter::html)
                + "<div class=\"section\"><h2 id=\"annex\">" + ANNEX + "</h2>" + ShareTable.html(dossier) + "</div>";
        String bookmarks =
                "<bookmark name=\"Sommaire\" href=\"#contents\"/>" + PrintedHtml.each(chapters, MemoChapter::bookmark)
                        + "<bookmark name=\"" + ANNEX + "\" href=\"#annex\"/>";
        return PrintLayout.of(dossier, KIND, COVER, bookmarks, body);
    }

    /** Prints a single section, to be read before the memo exists; its pages do not name the consortium. */
    public static byte[] section(BidDossier.Section section) {
        return PrintLayout.withoutFoot(MemoChapter.of(1, section).html());
    }

    /**
     * Returns the number of pages of a section. It does not depend on the sections before, because each begins on a new
     * page.
     */
    public static int pages(BidDossier.Section section) {
        try (PDDocument printed = Loader.loadPDF(section(section))) {
            return printed.getNumberOfPages();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String cover(BidDossier dossier) {
        return """
                <div class="cover"><p class="buyer">%s</p><h1>%s</h1><p class="what">%s</p>\
                <p class="facts">Référence %s%s</p><div class="rope"></div>\
                <p class="who">Groupement %s</p><ul>%s</ul><p class="at">Arrêté le %s, heure de Paris</p></div>""".formatted(
                PrintedHtml.text(dossier.tender().buyer()),
                KIND,
                PrintedHtml.text(dossier.tender().title()),
                PrintedHtml.escaped(dossier.tender().reference()),
                PrintedHtml.each(
                        dossier.lots(), lot -> "<br/>" + PrintedHtml.text("Lot " + lot.number() + " : " + lot.title())),
                PrintedHtml.text(dossier.grouping()),
                members(dossier),
                PrintLayout.moment(dossier.frozenAt()));
    }

    private static String members(BidDossier dossier) {
        return dossier.shares().stream()
                .map(share -> "<li>" + PrintedHtml.text(share.name()) + (share.lead() ? ", mandataire" : "") + "</li>")
                .distinct()
                .collect(Collectors.joining());
    }

    private static String contents(List<MemoChapter> chapters) {
        return "<div class=\"contents\"><h2 id=\"contents\">Sommaire</h2><ol>"
                + PrintedHtml.each(chapters, MemoChapter::entry) + "<li><a href=\"#annex\">" + ANNEX
                + "</a></li></ol></div>";
    }
}
