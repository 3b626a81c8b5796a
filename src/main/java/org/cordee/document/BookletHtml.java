package org.cordee.document;

import static org.cordee.document.PrintedHtml.each;
import static org.cordee.document.PrintedHtml.escaped;
import static org.cordee.document.PrintedHtml.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.document.BookletPrint.Change;

/**
 * Writes the whole booklet in HTML: cover, foreword and imprint, contents, entries, index and history.
 *
 * @param entries those of one chapter together
 */
record BookletHtml(BookletPrint booklet, List<BookletEntryHtml> entries) {

    private static final String STYLE = PrintLayout.style("print.css") + PrintLayout.style("booklet.css");

    /** Stands in the style sheet for the text at the foot of each page. */
    private static final String FOOT = "\"foot\"";

    /** The element after the last entry. */
    static final String END = "end";

    /** The parts of the first pages whose heights decide what shares a page. */
    private static final String FOREWORD = "m-foreword";

    private static final String IMPRINT = "m-imprint";
    private static final String CONTENTS = "m-contents";
    private static final String TERRITORIES = "m-territories";

    /** The margin above a part in millimetres, which its measured height may leave out. */
    private static final double MARGIN = 13;

    /**
     * Tells how the first pages are filled.
     *
     * @param space above the imprint in millimetres, which sets it at the foot of the page
     * @param indexInFront whether the index of territories fits under the contents
     */
    record Opening(double space, boolean indexInFront) {}

    /** Brings the entries of each chapter together, in the order in which the chapters first occur. */
    static BookletHtml of(BookletPrint booklet) {
        List<BookletPrint.Entry> sorted = booklet.entries().stream()
                .collect(Collectors.groupingBy(BookletPrint.Entry::chapter, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
        return new BookletHtml(
                booklet,
                IntStream.range(0, sorted.size())
                        .mapToObj(at -> new BookletEntryHtml(at, sorted.get(at)))
                        .toList());
    }

    /**
     * Returns the document.
     *
     * @param printed the HTML of each entry
     * @param pages the page of each entry
     */
    String document(Opening opening, List<String> printed, List<Integer> pages) {
        BookletFront front = new BookletFront(booklet);
        String territories = BookletIndex.territories(entries).html(pages);
        String kinds = BookletIndex.kinds(entries).html(pages);
        String space = String.format(Locale.ROOT, "<div style=\"height:%.1fmm\"></div>", opening.space());
        String end = (opening.indexInFront() ? "" : territories) + kinds + history();
        String body = front.cover() + "<div class=\"opening" + (front.hasForeword() ? " page" : "") + "\">"
                + front.foreword() + space + front.imprint() + "</div>" + front.contents(chapters())
                + (opening.indexInFront() ? territories : "") + String.join("", printed)
                + (end.isEmpty() ? "" : "<div class=\"end\" id=\"" + END + "\">" + end + "</div>");
        return page("", "<bookmarks>" + bookmarks(opening) + "</bookmarks>", body);
    }

    /** Returns a document of one endless page, on which the heights of the parts can be measured. */
    String measured(String parts) {
        BookletFront front = new BookletFront(booklet);
        List<Integer> longNumbers = entries.stream().map(one -> 100 + one.at()).toList();
        return page(
                "@page { size: 210mm 2000000mm } .entry { page-break-before: auto }",
                "",
                part(FOREWORD, front.foreword())
                        + part(IMPRINT, front.imprint())
                        + part(CONTENTS, front.contents(chapters()))
                        + part(TERRITORIES, BookletIndex.territories(entries).html(longNumbers))
                        + parts);
    }

    private static String part(String id, String html) {
        return "<div id=\"" + id + "\">" + html + "</div>";
    }

    Opening opening(PagePlaces measured) {
        double above = new BookletFront(booklet).hasForeword() ? 0 : measured.height(IMPRINT) + MARGIN;
        double space = BookletPlan.PAGE - measured.height(FOREWORD) - measured.height(IMPRINT) - MARGIN;
        double contents = above + measured.height(CONTENTS) + MARGIN + measured.height(TERRITORIES) + MARGIN;
        return new Opening(above > 0 ? 0 : Math.max(0, space), contents <= BookletPlan.PAGE);
    }

    private String page(String style, String head, String body) {
        BookletFront front = new BookletFront(booklet);
        return """
                <html lang="fr"><head><title>%s</title><meta name="subject" content="%s"/>\
                <meta name="author" content="%s"/><style>%s
                %s</style>%s</head><body>%s</body></html>""".formatted(
                        text(front.named() + " : " + booklet.title()),
                        text(booklet.subtitle().isBlank() ? booklet.title() : booklet.subtitle()),
                        escaped(booklet.publisher()),
                        STYLE.replace(FOOT, PrintLayout.cssText(front.foot())),
                        style,
                        head,
                        body);
    }

    private Map<String, List<BookletEntryHtml>> chapters() {
        return entries.stream()
                .collect(Collectors.groupingBy(one -> one.entry().chapter(), LinkedHashMap::new, Collectors.toList()));
    }

    private String history() {
        return booklet.changes().isEmpty()
                ? ""
                : "<div class=\"history\"><h2 class=\"second\" id=\"history\">Versions et retraits</h2><table><thead><tr>"
                        + "<th>Date</th><th>Changement</th></tr></thead><tbody>"
                        + each(booklet.changes(), BookletHtml::change) + "</tbody></table></div>";
    }

    private static String change(Change change) {
        return "<tr><td class=\"day\">" + BookletEntryHtml.day(change.date()) + "</td><td>" + text(change.text())
                + "</td></tr>";
    }

    private String bookmarks(Opening opening) {
        BookletIndex territories = BookletIndex.territories(entries);
        String territory = territories.isEmpty() ? "" : bookmark(territories.title(), territories.id());
        BookletIndex kinds = BookletIndex.kinds(entries);
        StringBuilder marks = new StringBuilder();
        marks.append(booklet.foreword().isBlank() ? "" : bookmark("Avant-propos", "foreword"));
        marks.append(bookmark("Mentions", "imprint")).append(bookmark("Sommaire", "contents"));
        marks.append(opening.indexInFront() ? territory : "");
        chapters()
                .forEach((chapter, some) -> marks.append("<bookmark name=\"")
                        .append(text(chapter))
                        .append("\" href=\"#")
                        .append(some.get(0).id())
                        .append("\">")
                        .append(each(some, one -> bookmark(one.entry().title(), one.id())))
                        .append("</bookmark>"));
        marks.append(opening.indexInFront() ? "" : territory);
        marks.append(kinds.isEmpty() ? "" : bookmark(kinds.title(), kinds.id()));
        marks.append(booklet.changes().isEmpty() ? "" : bookmark("Versions et retraits", "history"));
        return marks.toString();
    }

    private static String bookmark(String name, String id) {
        return "<bookmark name=\"" + text(name) + "\" href=\"#" + id + "\"/>";
    }
}
