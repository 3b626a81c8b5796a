package org.cordee.showcase;

import java.util.regex.Pattern;
import org.cordee.shared.RuleViolation;

/** Cleans and bounds the texts of coordinators and visitors before they are stored. */
final class ShowcaseText {

    /** Signs that change the direction or the place of what is read after them. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private ShowcaseText() {}

    /**
     * Returns a text of one line.
     *
     * @throws RuleViolation {@code showcase.text.missing} for an empty one, {@code showcase.text.too-long} for a longer
     * one
     */
    static String line(String field, String typed, int longest) {
        return present(field, optionalLine(field, typed, longest));
    }

    /** Returns a text of one line that may be empty. */
    static String optionalLine(String field, String typed, int longest) {
        return bounded(field, SPACES.matcher(cleaned(typed).replace('\n', ' ')).replaceAll(" "), longest);
    }

    /**
     * Returns a text of several lines.
     *
     * @throws RuleViolation {@code showcase.text.missing} for an empty one, {@code showcase.text.too-long} for a longer
     * one
     */
    static String required(String field, String typed, int longest) {
        return present(field, paragraph(field, typed, longest));
    }

    /** Returns a text of several lines that may be empty. */
    static String paragraph(String field, String typed, int longest) {
        return bounded(field, cleaned(typed), longest);
    }

    private static String cleaned(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return INVISIBLE
                .matcher(CONTROL.matcher(lines).replaceAll(""))
                .replaceAll("")
                .strip();
    }

    private static String present(String field, String text) {
        if (text.isEmpty()) {
            throw RuleViolation.of(field, "showcase.text.missing");
        }
        return text;
    }

    private static String bounded(String field, String text, int longest) {
        if (text.length() > longest) {
            throw RuleViolation.of(field, "showcase.text.too-long", longest);
        }
        return text;
    }
}
