package org.cordee.question;

import java.util.regex.Pattern;
import org.cordee.consortium.TextRules;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Checks the texts of questions and answers: required or not, their length, no hidden characters. */
final class QuestionWords {

    static final int LONGEST_QUESTION = 2_000;
    static final int LONGEST_ANSWER = 8_000;
    static final int LONGEST_PLACE = 200;
    static final int LONGEST_REASON = 500;

    /** Control characters except the ends of lines, and characters that turn the direction of the text after them. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private QuestionWords() {}

    /** @throws RuleViolation when the text is missing or too long */
    static String required(@Nullable String typed, String field, int longest) {
        return TextRules.required(plain(typed), field, longest);
    }

    /** @throws RuleViolation when the text is too long */
    static @Nullable String optional(@Nullable String typed, String field, int longest) {
        String words = plain(typed).strip();
        return words.isEmpty() ? null : TextRules.required(words, field, longest);
    }

    private static String plain(@Nullable String typed) {
        String lines = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n');
        return HIDDEN.matcher(lines).replaceAll("");
    }
}
