package org.cordee.consortium;

import java.util.regex.Pattern;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Checks texts that users write: required or optional, and their length. */
public final class TextRules {

    public static final int SHORT = 200;
    public static final int LONG = 4000;

    /** Control characters except the ends of lines, and characters that turn the direction of the text after them. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private TextRules() {}

    /** Returns a text as it is stored: its lines end with a line feed, and it has no hidden character. */
    public static String plain(@Nullable String typed) {
        String lines = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n');
        return HIDDEN.matcher(lines).replaceAll("");
    }

    public static String required(@Nullable String text, String field, int longest) {
        String words = text == null ? "" : text.strip();
        if (words.isEmpty()) {
            throw RuleViolation.of(field, "consortium.words.missing");
        }
        return limited(words, field, longest);
    }

    public static @Nullable String optional(@Nullable String text, String field) {
        String words = text == null ? "" : text.strip();
        return words.isEmpty() ? null : limited(words, field, LONG);
    }

    private static String limited(String words, String field, int longest) {
        if (words.length() > longest) {
            throw RuleViolation.of(field, "consortium.words.too-long", longest);
        }
        return words;
    }
}
