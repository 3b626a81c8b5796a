package org.cordee.library;

import java.util.regex.Pattern;
import org.cordee.shared.RuleViolation;

/** Cleans and bounds the texts of entries before they are stored. */
final class LibraryText {

    /** Signs that change the direction or the place of what is read after them. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private LibraryText() {}

    /**
     * Returns a text of one line.
     *
     * @throws RuleViolation {@code library.text.missing} for an empty one, {@code library.text.too-long} for a longer one
     */
    static String line(String field, String typed, int longest) {
        String line = optionalLine(field, typed, longest);
        if (line.isEmpty()) {
            throw RuleViolation.of(field, "library.text.missing");
        }
        return line;
    }

    /** Returns a text of one line that may be empty. */
    static String optionalLine(String field, String typed, int longest) {
        return bounded(field, SPACES.matcher(cleaned(typed).replace('\n', ' ')).replaceAll(" "), longest);
    }

    /** Returns a text of several lines that may be empty. */
    static String paragraphs(String field, String typed, int longest) {
        return bounded(field, cleaned(typed), longest);
    }

    /** Returns the beginning of a text, cut where it is longer than allowed. */
    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static String cleaned(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return INVISIBLE
                .matcher(CONTROL.matcher(lines).replaceAll(""))
                .replaceAll("")
                .strip();
    }

    private static String bounded(String field, String text, int longest) {
        if (text.length() > longest) {
            throw RuleViolation.of(field, "library.text.too-long", longest);
        }
        return text;
    }
}
