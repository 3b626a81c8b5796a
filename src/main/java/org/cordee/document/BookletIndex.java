package org.cordee.document;

import static org.cordee.document.PrintedHtml.escaped;
import static org.cordee.document.PrintedHtml.text;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cordee.document.BookletPrint.Territory;

/**
 * Writes an index of a booklet: names in order, each with the pages of its entries.
 *
 * @param id to which bookmarks lead
 * @param names by the key that orders them
 * @param entries by the same key; none is empty
 */
record BookletIndex(String id, String title, Map<String, String> names, Map<String, List<BookletEntryHtml>> entries) {

    /** The lines that are printed in two columns on one page. */
    private static final int BLOCK = 40;

    static BookletIndex territories(List<BookletEntryHtml> entries) {
        Map<String, String> names = new TreeMap<>();
        Map<String, List<BookletEntryHtml>> found = new TreeMap<>();
        for (BookletEntryHtml one : entries) {
            for (Territory territory : one.entry().territories()) {
                names.putIfAbsent(order(territory), BookletEntryHtml.territory(territory));
                found.computeIfAbsent(order(territory), none -> new ArrayList<>())
                        .add(one);
            }
        }
        return new BookletIndex("territories", "Par territoire", names, found);
    }

    /** Orders by code, the two départements of Corsica between 19 and 21; territories without a code come last. */
    private static String order(Territory territory) {
        return territory.code().isBlank()
                ? "~" + territory.name()
                : territory.code().replace("2A", "20A").replace("2B", "20B");
    }

    static BookletIndex kinds(List<BookletEntryHtml> entries) {
        Map<String, String> names = new TreeMap<>(Collator.getInstance(Locale.FRENCH));
        Map<String, List<BookletEntryHtml>> found = new TreeMap<>(Collator.getInstance(Locale.FRENCH));
        for (BookletEntryHtml one : entries) {
            for (String kind : one.entry().kinds()) {
                names.putIfAbsent(kind, kind);
                found.computeIfAbsent(kind, none -> new ArrayList<>()).add(one);
            }
        }
        return new BookletIndex("kinds", "Par type de structure", names, found);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** @param pages the page of each entry */
    String html(List<Integer> pages) {
        if (isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        names.forEach((key, name) -> lines.add("<li><div class=\"name\">" + text(name) + "</div><div class=\"at\">"
                + numbers(entries.getOrDefault(key, List.of()), pages) + "</div></li>"));
        StringBuilder blocks = new StringBuilder();
        for (int from = 0; from < lines.size(); from += BLOCK) {
            blocks.append(block(lines.subList(from, Math.min(from + BLOCK, lines.size()))));
        }
        return "<div class=\"index\"><h2 class=\"second\" id=\"" + id + "\">" + title + "</h2>" + blocks + "</div>";
    }

    /** Returns two columns that stay on one page, so that each page is read down its left column first. */
    private static String block(List<String> lines) {
        int half = (lines.size() + 1) / 2;
        return "<div class=\"grid whole\"><div class=\"cell\">" + column(lines.subList(0, half))
                + "</div><div class=\"cell between\"></div><div class=\"cell\">"
                + column(lines.subList(half, lines.size())) + "</div></div>";
    }

    private static String column(List<String> lines) {
        return lines.isEmpty() ? "" : "<ul>" + String.join("", lines) + "</ul>";
    }

    /** Returns the pages of some entries, each page once. */
    private static String numbers(List<BookletEntryHtml> some, List<Integer> pages) {
        Map<Integer, BookletEntryHtml> first = new TreeMap<>();
        some.forEach(one -> first.putIfAbsent(pages.get(one.at()), one));
        return first.entrySet().stream()
                .map(one -> "<a href=\"#" + one.getValue().id() + "\" title=\"Page " + one.getKey() + " : "
                        + escaped(one.getValue().entry().title()) + "\">" + one.getKey())
                // the comma belongs to the link, because a line could begin with it otherwise
                .collect(Collectors.joining(",</a> ", "", "</a>"));
    }
}
