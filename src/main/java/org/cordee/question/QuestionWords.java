package org.cordee.question;

import org.cordee.consortium.TextRules;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Checks the texts of questions and answers: required or not, their length, no hidden characters. */
final class QuestionWords {

    static final int LONGEST_QUESTION = 2_000;
    static final int LONGEST_ANSWER = 8_000;
    static final int LONGEST_PLACE = 200;
    static final int LONGEST_REASON = 500;

    private QuestionWords() {}

    /** @throws RuleViolation when the text is missing or too long */
    static String required(@Nullable String typed, String field, int longest) {
        return TextRules.required(TextRules.plain(typed), field, longest);
    }

    /** @throws RuleViolation when the text is too long */
    static @Nullable String optional(@Nullable String typed, String field, int longest) {
        String words = TextRules.plain(typed).strip();
        return words.isEmpty() ? null : TextRules.required(words, field, longest);
    }
}
