package org.cordee.assessment.web;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;
import org.cordee.assessment.AdvisingOnMessages;
import org.cordee.assessment.MessageAdvice;
import org.cordee.assessment.MessageQuestion;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Explains what a message of the buyer after the deposit means (A-02, L2152-6). Only for the lead; stores nothing. */
@RestController("assessmentMessageResource")
class MessageResource {

    private final AdvisingOnMessages advising;

    MessageResource(AdvisingOnMessages advising) {
        this.advising = advising;
    }

    @GetMapping("/api/v1/consortia/{id}/check/buyer-message")
    MessageAdvice advise(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MessageQuestion.Kind kind,
            @RequestParam(defaultValue = "false") boolean rejected,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime answerBy,
            Locale locale) {
        ZonedDateTime by = answerBy == null ? null : answerBy.toZonedDateTime();
        return advising.advise(actor, id, new MessageQuestion(kind, rejected, by), locale);
    }
}
