package org.cordee.question;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The words of a question.
 *
 * @param place where the buyer's documents give rise to it, for example "CCTP, article 4.3"; null when it is about none
 */
@Embeddable
record AskedText(@Nullable @Column(name = "place") String place, String words) {

    /**
     * Checks what was typed.
     *
     * @throws org.cordee.shared.RuleViolation when the words are missing, or one of the texts is too long
     */
    static AskedText of(@Nullable String place, @Nullable String words) {
        return new AskedText(
                QuestionWords.optional(place, "place", QuestionWords.LONGEST_PLACE),
                QuestionWords.required(words, "words", QuestionWords.LONGEST_QUESTION));
    }
}
