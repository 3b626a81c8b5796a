package org.cordee.booklet;

import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Checks the texts that people write in this room: present or not, their length, and no control characters. */
final class BookletText {

    private BookletText() {}

    /** Returns one line that must be there. */
    static String line(String field, @Nullable String text, int most) {
        return required(field, text, most).replace('\n', ' ');
    }

    static String required(String field, @Nullable String text, int most) {
        String words = optional(field, text, most);
        if (words.isEmpty()) {
            throw missing(field);
        }
        return words;
    }

    /** Returns the empty text when nothing was written. */
    static String optional(String field, @Nullable String text, int most) {
        String words = text == null ? "" : text.replace("\r\n", "\n").strip();
        if (words.length() > most) {
            throw RuleViolation.of(field, "booklet.text.too-long", most);
        }
        if (words.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\t')) {
            throw RuleViolation.of(field, "booklet.text.control");
        }
        return words;
    }

    static String optionalLine(String field, @Nullable String text, int most) {
        return optional(field, text, most).replace('\n', ' ');
    }

    static RuleViolation missing(String field) {
        return RuleViolation.of(field, "booklet.text.missing");
    }
}
