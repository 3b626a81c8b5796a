package org.cordee.booklet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.account.PersonalDataErasure.ErasedWords;
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

    /**
     * Returns a text without the words of an erased person, in whatever capitals it spells them.
     *
     * @param most the longest text of its field, at which the result is cut: what stands for the words may be longer
     */
    static String without(String text, ErasedWords erased, int most) {
        String replaced = Pattern.compile(
                        Pattern.quote(erased.words()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(erased.replacement()));
        return replaced.length() > most && !replaced.equals(text) ? replaced.substring(0, most) : replaced;
    }

    static RuleViolation missing(String field) {
        return RuleViolation.of(field, "booklet.text.missing");
    }
}
