package org.cordee.document;

import static org.cordee.document.PrintedHtml.each;
import static org.cordee.document.PrintedHtml.escaped;
import static org.cordee.document.PrintedHtml.text;

import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.document.BookletPrint.Change;
import org.cordee.document.BookletPrint.Territory;

/**
 * The whole booklet in HTML: cover, foreword and imprint, contents, index, entries and history.
 *
 * @param entries those of one chapter together
 */
record BookletHtml(BookletPrint booklet, List<BookletEntryHtml> entries) {

    private static final String STYLE = PrintLayout.style("print.css") + PrintLayout.style("booklet.css");

    private static final int SHORT_TITLE = 44;
    private static final int LONG_TITLE = 90;

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
    String document(List<String> printed, List<Integer> pages) {
        String body = cover() + opening() + contents() + territories(pages) + kinds(pages) + String.join("", printed)
                + history();
        return page("", "<bookmarks>" + bookmarks() + "</bookmarks>", body);
    }

    /** Returns a document of one endless page, on which the heights of the parts can be measured. */
    String measured(String body) {
        return page("@page { size: 210mm 500000mm }", "", body);
    }

    private String page(String style, String head, String body) {
        return """
                <html lang="fr"><head><title>%s</title><meta name="subject" content="%s"/>\
                <meta name="author" content="%s"/><style>@page { @bottom-left { content: %s } }
                %s
                %s</style>%s</head><body>%s</body></html>""".formatted(
                        text(named() + " : " + booklet.title()),
                        text(booklet.subtitle().isBlank() ? booklet.title() : booklet.subtitle()),
                        escaped(booklet.publisher()),
                        PrintLayout.cssText(foot()),
                        STYLE,
                        style,
                        head,
                        body);
    }

    private String named() {
        return "Cahier d’impact n°\u00A0" + booklet.number();
    }

    private String foot() {
        return named() + ", " + booklet.title() + ", édition " + booklet.edition();
    }

    private String cover() {
        int length = booklet.title().length();
        String size = length <= SHORT_TITLE ? "" : length <= LONG_TITLE ? " long" : " longer";
        String subtitle = booklet.subtitle().isBlank() ? "" : "<p class=\"sub\">" + text(booklet.subtitle()) + "</p>";
        return "<div class=\"front\"><div class=\"upper\"><p class=\"brand\">Cordée</p><h1 class=\"title" + size + "\">"
                + text(booklet.title()) + "</h1>" + subtitle + "</div><p class=\"last\"><strong>" + text(named())
                + "</strong><br/>Édition " + text(booklet.edition()) + ", version " + booklet.version() + " du "
                + BookletEntryHtml.day(booklet.publishedOn()) + "<br/>" + text(booklet.publisher()) + "</p></div>";
    }

    private String opening() {
        String foreword = booklet.foreword().isBlank()
                ? ""
                : "<div class=\"foreword\"><h2 id=\"foreword\">Avant-propos</h2>"
                        + BookletEntryHtml.paragraphs(booklet.foreword()) + "</div>";
        return "<div class=\"opening\">" + foreword + imprint() + "</div>";
    }

    private String imprint() {
        int count = entries.size();
        String solutions = count == 1 ? "1 solution" : count + " solutions";
        return "<div class=\"imprint\"><h2 id=\"imprint\" class=\"second\">Mentions</h2><p>"
                + text(foot() + ", version " + booklet.version() + ".") + "<br/>" + text(solutions + ".")
                + "<br/>Publié le " + BookletEntryHtml.day(booklet.publishedOn()) + " par "
                + text(booklet.publisher()) + ".</p><p>"
                + text("Chaque chiffre est suivi de sa source et de son année. Les droits d’une photographie sont"
                        + " indiqués à côté d’elle. Les versions précédentes et les fiches retirées sont listées à la"
                        + " dernière page.")
                + "</p><p>"
                + text("Ce fichier suit les normes PDF/A-2b, pour l’archivage, et PDF/UA-1, pour les lecteurs d’écran.")
                + "</p></div>";
    }

    private Map<String, List<BookletEntryHtml>> chapters() {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        one -> one.entry().chapter(), LinkedHashMap::new, Collectors.toList()));
    }

    private String contents() {
        StringBuilder lines = new StringBuilder();
        chapters().forEach((chapter, some) -> lines.append("<div class=\"chapter\"><p class=\"kick\">")
                .append(text(chapter))
                .append("</p><ol>")
                .append(each(
                        some,
                        one -> "<li><a href=\"#" + one.id() + "\" title=\"" + text(one.entry().title()) + "\">"
                                + text(one.entry().title()) + "</a></li>"))
                .append("</ol></div>"));
        return "<div class=\"toc\"><h2 id=\"contents\">Sommaire</h2>" + lines + "</div>";
    }

    private String territories(List<Integer> pages) {
        Map<String, List<BookletEntryHtml>> found = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (BookletEntryHtml one : entries) {
            for (Territory territory : one.entry().territories()) {
                String key = territory.code().isBlank() ? territory.name() : territory.code();
                names.putIfAbsent(key, BookletEntryHtml.territory(territory));
                found.computeIfAbsent(key, none -> new ArrayList<>()).add(one);
            }
        }
        return index("territories", "Par territoire", names, found, pages);
    }

    private String kinds(List<Integer> pages) {
        Map<String, List<BookletEntryHtml>> found = new TreeMap<>(Collator.getInstance(Locale.FRENCH));
        for (BookletEntryHtml one : entries) {
            one.entry().kinds().forEach(kind -> found.computeIfAbsent(kind, none -> new ArrayList<>())
                    .add(one));
        }
        return index("kinds", "Par type de structure", Map.of(), found, pages);
    }

    private static String index(
            String id,
            String title,
            Map<String, String> names,
            Map<String, List<BookletEntryHtml>> found,
            List<Integer> pages) {
        if (found.isEmpty()) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        found.forEach((key, some) -> {
            String name = text(names.getOrDefault(key, key));
            lines.append("<li><div class=\"name\">").append(name).append("</div><div class=\"at\">");
            lines.append(numbers(some, pages)).append("</div></li>");
        });
        return "<div class=\"index\"><h2 class=\"second\" id=\"" + id + "\">" + title
                + "</h2><div class=\"columns\"><ul>" + lines + "</ul></div></div>";
    }

    /** Returns the pages of some entries, each page once. */
    private static String numbers(List<BookletEntryHtml> some, List<Integer> pages) {
        Map<Integer, BookletEntryHtml> first = new TreeMap<>();
        some.forEach(one -> first.putIfAbsent(pages.get(one.at()), one));
        return first.entrySet().stream()
                .map(one -> "<a href=\"#" + one.getValue().id() + "\" title=\"Page " + one.getKey() + " : "
                        + escaped(one.getValue().entry().title()) + "\">" + one.getKey() + "</a>")
                .collect(Collectors.joining(", "));
    }

    private String history() {
        return booklet.changes().isEmpty()
                ? ""
                : "<div class=\"history\"><h2 id=\"history\">Versions et retraits</h2><table><thead><tr><th>Date</th>"
                        + "<th>Changement</th></tr></thead><tbody>" + each(booklet.changes(), BookletHtml::change)
                        + "</tbody></table></div>";
    }

    private static String change(Change change) {
        return "<tr><td class=\"day\">" + BookletEntryHtml.day(change.date()) + "</td><td>" + text(change.text())
                + "</td></tr>";
    }

    private String bookmarks() {
        StringBuilder marks = new StringBuilder();
        marks.append(booklet.foreword().isBlank() ? "" : bookmark("Avant-propos", "foreword"));
        marks.append(bookmark("Mentions", "imprint")).append(bookmark("Sommaire", "contents"));
        marks.append(has(BookletPrint.Entry::territories) ? bookmark("Par territoire", "territories") : "");
        marks.append(has(BookletPrint.Entry::kinds) ? bookmark("Par type de structure", "kinds") : "");
        chapters().forEach((chapter, some) -> marks.append("<bookmark name=\"")
                .append(text(chapter))
                .append("\" href=\"#")
                .append(some.get(0).id())
                .append("\">")
                .append(each(some, one -> bookmark(one.entry().title(), one.id())))
                .append("</bookmark>"));
        marks.append(booklet.changes().isEmpty() ? "" : bookmark("Versions et retraits", "history"));
        return marks.toString();
    }

    private boolean has(Function<BookletPrint.Entry, List<?>> list) {
        return entries.stream().anyMatch(one -> !list.apply(one.entry()).isEmpty());
    }

    private static String bookmark(String name, String id) {
        return "<bookmark name=\"" + text(name) + "\" href=\"#" + id + "\"/>";
    }
}
