package org.cordee.document;

import java.util.List;
import java.util.Locale;

/**
 * A short list as one printed file, in the language of its reader: PDF/A-2b, tagged for screen readers, and the same
 * bytes for the same content. Every text is escaped.
 *
 * @param owner the organisation for which it is printed
 * @param subject what the list is about, in one sentence
 * @param facts one line each, below the subject
 * @param foot shown at the foot of each page
 */
public record PrintedList(
        Locale language,
        String title,
        String owner,
        String subject,
        List<String> facts,
        List<ListEntry> entries,
        List<ListEntry> notes,
        String foot) {

    public PrintedList {
        facts = List.copyOf(facts);
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /**
     * One entry or note.
     *
     * @param facts one line each; may be empty
     * @param text a paragraph, whose line breaks are kept; may be empty
     */
    public record ListEntry(String title, List<String> facts, String text) {

        public ListEntry {
            facts = List.copyOf(facts);
        }
    }

    /** Returns the printed list as a PDF/A file. */
    public byte[] pdf() {
        String head = "<p class=\"buyer\">" + text(owner) + "</p><h1>" + text(title) + "</h1><p class=\"what\">"
                + text(subject) + "</p>" + lines(facts);
        String body = head + PrintedHtml.each(entries, this::entry) + PrintedHtml.each(notes, this::entry);
        return PrintLayout.inLanguage(language, text(title + " · " + subject), text(subject), owner, foot, body);
    }

    private String entry(ListEntry entry) {
        String paragraph = entry.text().isBlank() ? "" : "<p>" + broken(entry.text()) + "</p>";
        return "<h2 class=\"lot\">" + text(entry.title()) + "</h2>" + lines(entry.facts()) + paragraph;
    }

    private String lines(List<String> some) {
        return some.isEmpty()
                ? ""
                : "<p class=\"facts\">"
                        + String.join("<br/>", some.stream().map(this::text).toList()) + "</p>";
    }

    private String broken(String text) {
        return String.join("<br/>", text.lines().map(this::text).toList());
    }

    /** Escapes a text; French spacing is set in French only. */
    private String text(String text) {
        return Locale.FRENCH.getLanguage().equals(language.getLanguage())
                ? PrintedHtml.text(text)
                : PrintedHtml.escaped(text);
    }
}
