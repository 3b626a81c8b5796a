package org.cordee.consortium;

import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Checks texts that users write: required or optional, and their length. */
public final class TextRules {

    public static final int SHORT = 200;
    public static final int LONG = 4000;

    private TextRules() {}

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
