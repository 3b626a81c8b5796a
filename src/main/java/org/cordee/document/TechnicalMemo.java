package org.cordee.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The technical memo: a cover, the table of contents, the sections, and the shares at the end. A section of more than
 * one page begins on a new page; short ones share a page where they fit, and none of them is broken.
 */
public final class TechnicalMemo {

    private static final String KIND = "Mémoire technique";
    private static final String COVER =
            "@page :first { margin-top: 70mm; @bottom-left { content: none } @bottom-right { content: none } }";

    /** The heading of the table of contents. */
    public static final String CONTENTS = "Sommaire";

    /** The heading of the shares at the end. */
    public static final String ANNEX = "Répartition des prestations entre les membres";

    /** The styles of a section: short, short below another one, and the last one of its page. */
    private static final String BRIEF = " brief";

    private static final String FOLLOWING = " brief follows";
    private static final String LAST_OF_PAGE = " end";

    /** A longer text fills more than one page, so that it is not printed on trial. */
    private static final int MOST_ON_A_PAGE = 6_000;

    private TechnicalMemo() {}

    public static byte[] pdf(BidDossier dossier) {
        List<MemoChapter> chapters = numbered(dossier.sections());
        String body = cover(dossier) + contents(chapters) + chapters(dossier.sections(), chapters)
                + "<div class=\"section\"><h2 id=\"annex\">" + ANNEX + "</h2>" + ShareTable.html(dossier) + "</div>";
        String bookmarks = "<bookmark name=\"" + CONTENTS + "\" href=\"#contents\"/>"
                + PrintedHtml.each(chapters, MemoChapter::bookmark) + "<bookmark name=\"" + ANNEX
                + "\" href=\"#annex\"/>";
        return PrintLayout.of(dossier, KIND, COVER, bookmarks, body);
    }

    private static String chapters(List<BidDossier.Section> sections, List<MemoChapter> chapters) {
        List<Boolean> brief = sections.stream().map(TechnicalMemo::isBrief).toList();
        return IntStream.range(0, chapters.size())
                .mapToObj(at -> chapters.get(at)
                        .html(
                                brief.get(at) ? at == 0 ? BRIEF : FOLLOWING : "",
                                at + 1 == chapters.size() || !brief.get(at + 1) ? LAST_OF_PAGE : ""))
                .collect(Collectors.joining());
    }

    /**
     * Tells whether a section fills one page at most, with the space above it when it follows another one. A section
     * with a picture never counts as short.
     */
    private static boolean isBrief(BidDossier.Section section) {
        return section.html().length() <= MOST_ON_A_PAGE
                && !section.html().contains("<img")
                && pages(PrintLayout.withoutFoot(MemoChapter.of(1, section).html(FOLLOWING, ""))) == 1;
    }

    /** Prints a single section, to be read before the memo exists; its pages do not name the consortium. */
    public static byte[] section(BidDossier.Section section) {
        return PrintLayout.withoutFoot(MemoChapter.of(1, section).html("", ""));
    }

    /** Prints sections as the memo will, without its cover, contents and annex; the pages do not name the consortium. */
    public static byte[] sections(List<BidDossier.Section> sections) {
        return PrintLayout.withoutFoot(chapters(sections, numbered(sections)));
    }

    private static List<MemoChapter> numbered(List<BidDossier.Section> sections) {
        return IntStream.range(0, sections.size())
                .mapToObj(index -> MemoChapter.of(index + 1, sections.get(index)))
                .toList();
    }

    /**
     * Returns the number of pages of a section. It does not depend on the sections before: a section of several pages
     * begins on a new page, and one that shares a page is not broken.
     */
    public static int pages(BidDossier.Section section) {
        return pages(section(section));
    }

    private static int pages(byte[] pdf) {
        try (PDDocument printed = Loader.loadPDF(pdf)) {
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
        return "<div class=\"contents\"><h2 id=\"contents\">" + CONTENTS + "</h2><ol>"
                + PrintedHtml.each(chapters, MemoChapter::entry) + "<li><a href=\"#annex\">" + ANNEX
                + "</a></li></ol></div>";
    }
}
