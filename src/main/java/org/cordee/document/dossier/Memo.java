package org.cordee.document.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The technical memo: a cover, the table of contents, every section on a new page, and the shares at the end. */
public final class Memo {

    private static final String KIND = "Mémoire technique";
    private static final String COVER =
            "@page :first { margin-top: 70mm; @bottom-left { content: none } @bottom-right { content: none } }";
    private static final String ANNEX = "Répartition des prestations entre les membres";

    private Memo() {}

    public static byte[] pdf(Dossier dossier) {
        List<Chapter> chapters = IntStream.range(0, dossier.sections().size())
                .mapToObj(index -> Chapter.of(index + 1, dossier.sections().get(index)))
                .toList();
        String body = cover(dossier) + contents(chapters) + Html.each(chapters, Chapter::html)
                + "<div class=\"section\"><h2 id=\"annex\">" + ANNEX + "</h2>" + ShareTable.html(dossier) + "</div>";
        String bookmarks = "<bookmark name=\"Sommaire\" href=\"#contents\"/>" + Html.each(chapters, Chapter::bookmark)
                + "<bookmark name=\"" + ANNEX + "\" href=\"#annex\"/>";
        return Print.of(dossier, KIND, COVER, bookmarks, body);
    }

    /** Prints a single section, to be read before the memo exists; its pages do not name the consortium. */
    public static byte[] section(Dossier.Section section) {
        return Print.alone(Chapter.of(1, section).html());
    }

    /**
     * Returns the number of pages of a section. It does not depend on the sections before, because each begins on a new
     * page.
     */
    public static int pages(Dossier.Section section) {
        try (PDDocument printed = Loader.loadPDF(section(section))) {
            return printed.getNumberOfPages();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String cover(Dossier dossier) {
        return """
                <div class="cover"><p class="buyer">%s</p><h1>%s</h1><p class="what">%s</p>\
                <p class="facts">Référence %s%s</p><div class="rope"></div>\
                <p class="who">Groupement %s</p><ul>%s</ul><p class="at">Arrêté le %s, heure de Paris</p></div>""".formatted(
                Html.text(dossier.tender().buyer()),
                KIND,
                Html.text(dossier.tender().title()),
                Html.escaped(dossier.tender().reference()),
                Html.each(dossier.lots(), lot -> "<br/>" + Html.text("Lot " + lot.number() + " : " + lot.title())),
                Html.text(dossier.grouping()),
                members(dossier),
                Print.moment(dossier.frozenAt()));
    }

    private static String members(Dossier dossier) {
        return dossier.shares().stream()
                .map(share -> "<li>" + Html.text(share.name()) + (share.lead() ? ", mandataire" : "") + "</li>")
                .distinct()
                .collect(Collectors.joining());
    }

    private static String contents(List<Chapter> chapters) {
        return "<div class=\"contents\"><h2 id=\"contents\">Sommaire</h2><ol>" + Html.each(chapters, Chapter::entry)
                + "<li><a href=\"#annex\">" + ANNEX + "</a></li></ol></div>";
    }
}
