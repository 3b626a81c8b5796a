package org.cordee.question.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.question.AnswerToRecord;
import org.cordee.question.BuyerAnswerLine;
import org.cordee.question.BuyerAnswerLine.AnsweredQuestion;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form by which the lead records or corrects an answer.
 *
 * @param key drawn when the form of a new one was shown, so that a double click records once
 * @param version the version of the answer that the lead saw; 0 for a new one
 * @param answeredOn the day as the browser sends it, 2026-11-24, or empty
 * @param questions the posted questions that it answers
 * @param file the buyer's file; null when none was chosen
 */
record BuyerAnswerForm(
        @Nullable UUID key,
        Long version,
        String answeredOn,
        String words,
        String othersQuestion,
        Set<UUID> questions,
        @Nullable MultipartFile file) {

    BuyerAnswerForm {
        version = version == null ? Long.valueOf(0) : version;
        answeredOn = answeredOn == null ? "" : answeredOn;
        words = words == null ? "" : words;
        othersQuestion = othersQuestion == null ? "" : othersQuestion;
        questions = questions == null ? Set.of() : questions;
    }

    static BuyerAnswerForm empty() {
        return new BuyerAnswerForm(Ids.next(), 0L, "", "", "", Set.of(), null);
    }

    static BuyerAnswerForm of(BuyerAnswerLine line) {
        return new BuyerAnswerForm(
                null,
                line.version(),
                line.answeredOn().toString(),
                line.words(),
                Objects.requireNonNullElse(line.othersQuestion(), ""),
                new LinkedHashSet<>(
                        line.questions().stream().map(AnsweredQuestion::id).toList()),
                null);
    }

    /** Returns the key of the form; a form without one counts as sent for the first time. */
    UUID sendKey() {
        return key == null ? Ids.next() : key;
    }

    /** @throws RuleViolation when the day is none */
    AnswerToRecord typed() {
        return new AnswerToRecord(day(), words, othersQuestion, questions);
    }

    private @Nullable LocalDate day() {
        try {
            return answeredOn.isBlank() ? null : LocalDate.parse(answeredOn.strip());
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of("answeredOn", "question.answer.no-day");
        }
    }
}
