package org.cordee.question;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the buyer published it.
 *
 * @param answeredOn the day of publication
 * @param othersQuestion the question of somebody else that the buyer published with it; null when there is none
 */
@Embeddable
record AnswerText(
        @JdbcTypeCode(SqlTypes.LOCAL_DATE) LocalDate answeredOn,
        String words,
        @Nullable @Column(name = "others_question") String othersQuestion) {

    /**
     * Checks what was typed.
     *
     * @param today the day in Paris
     * @throws RuleViolation when the words or the day are missing, a text is too long, or the day lies in the future
     */
    static AnswerText of(
            @Nullable LocalDate answeredOn, @Nullable String words, @Nullable String othersQuestion, LocalDate today) {
        if (answeredOn == null) {
            throw RuleViolation.of("answeredOn", "question.answer.day-missing");
        }
        if (answeredOn.isAfter(today)) {
            throw RuleViolation.of("answeredOn", "question.answer.future");
        }
        return new AnswerText(
                answeredOn,
                QuestionWords.required(words, "words", QuestionWords.LONGEST_ANSWER),
                QuestionWords.optional(othersQuestion, "othersQuestion", QuestionWords.LONGEST_QUESTION));
    }
}
