package org.cordee.support;

import java.util.regex.Pattern;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Reads texts that users write: required or optional, of a bounded length, without characters that cannot be seen. */
final class SupportWords {

    static final int SHORT = 1000;
    static final int LONG = 4000;

    /** Control characters except the ends of lines, and characters that turn the direction of the text after them. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private SupportWords() {}

    static String required(String field, @Nullable String typed, int longest) {
        String words = optional(field, typed, longest);
        if (words == null) {
            throw RuleViolation.of(field, "support.words.missing");
        }
        return words;
    }

    static @Nullable String optional(String field, @Nullable String typed, int longest) {
        String plain = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n');
        String words = HIDDEN.matcher(plain).replaceAll("").strip();
        if (words.length() > longest) {
            throw RuleViolation.of(field, "support.words.too-long", longest);
        }
        return words.isEmpty() ? null : words;
    }
}
