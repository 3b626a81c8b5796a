package org.cordee.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.document.BidDossier.Section;

/**
 * A section as the memo prints it: numbered, its highest headings numbered too, each with its line in the table of
 * contents. The number is part of the text and not an element of its own: the library would draw that after the rest of
 * the line, and copied text would have that order.
 */
record MemoChapter(int number, String title, String by, String body, List<Heading> headings) {

    /**
     * The highest headings of a section in the HTML from Markdown; lower ones get no number, so that none has four
     * levels.
     */
    private static final Pattern HEADING = Pattern.compile("<h3>(.*?)</h3>", Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /**
     * A heading inside a section.
     *
     * @param title without tags, escaped
     */
    record Heading(String id, String number, String title) {}

    static MemoChapter of(int number, Section section) {
        List<Heading> headings = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        Matcher found = HEADING.matcher(PrintedHtml.spaced(section.html()));
        while (found.find()) {
            int next = headings.size() + 1;
            Heading heading = new Heading(
                    "s" + number + "-" + next,
                    number + "." + next,
                    TAG.matcher(found.group(1)).replaceAll("").strip());
            headings.add(heading);
            found.appendReplacement(
                    body,
                    Matcher.quoteReplacement(
                            "<h3 id=\"" + heading.id + "\">" + heading.number + "\u00A0 " + found.group(1) + "</h3>"));
        }
        found.appendTail(body);
        return new MemoChapter(
                number,
                PrintedHtml.text(section.title()),
                PrintedHtml.text(section.by()),
                body.toString(),
                List.copyOf(headings));
    }

    String id() {
        return "s" + number;
    }

    /**
     * @param brief the style of a short section, which is not broken, or empty
     * @param end the style of a section after which a new page begins, or empty
     */
    String html(String brief, String end) {
        return "<div class=\"section" + brief + end + "\"><h2 id=\"" + id() + "\">" + number + "\u00A0 " + title
                + "</h2><p class=\"by\">" + by + "</p>" + body + "</div>";
    }

    String entry() {
        String below = headings.isEmpty() ? "" : "<ol>" + PrintedHtml.each(headings, MemoChapter::entry) + "</ol>";
        return "<li><a href=\"#" + id() + "\">" + number + "\u00A0 " + title + "</a>" + below + "</li>";
    }

    private static String entry(Heading heading) {
        return "<li><a href=\"#" + heading.id + "\">" + heading.number + "\u00A0 " + heading.title + "</a></li>";
    }

    String bookmark() {
        return "<bookmark name=\"" + number + ". " + title + "\" href=\"#" + id() + "\">"
                + PrintedHtml.each(headings, MemoChapter::bookmark) + "</bookmark>";
    }

    private static String bookmark(Heading heading) {
        return "<bookmark name=\"" + heading.number + " " + heading.title + "\" href=\"#" + heading.id + "\"/>";
    }
}
