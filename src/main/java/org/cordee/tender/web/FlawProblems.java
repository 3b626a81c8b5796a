package org.cordee.tender.web;

import java.util.List;
import java.util.Locale;
import org.cordee.tender.Flaw;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Answers with the list of errors of a consultation as a problem document (RFC 9457). */
@Component
class FlawProblems {

    private final MessageSource texts;

    FlawProblems(MessageSource texts) {
        this.texts = texts;
    }

    /** One error, with its place in the document if there is one. */
    record WrongField(
            String field,
            String code,
            String message,
            String remedy,
            @Nullable String lot,
            @Nullable String element,
            @Nullable Integer line) {}

    ProblemDetail of(List<Flaw> flaws, Locale locale) {
        Object[] count = {flaws.size()};
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, texts.getMessage("tender.content.refused", count, locale));
        problem.setProperty("code", "tender.content.refused");
        problem.setProperty("errors", fields(flaws, locale));
        return problem;
    }

    /** Writes errors or remarks in the user's language. */
    List<WrongField> fields(List<Flaw> flaws, Locale locale) {
        return flaws.stream().map(flaw -> wrong(flaw, locale)).toList();
    }

    private WrongField wrong(Flaw flaw, Locale locale) {
        Object[] arguments = flaw.arguments().toArray();
        return new WrongField(
                flaw.field(),
                flaw.key(),
                texts.getMessage(flaw.key(), arguments, locale),
                texts.getMessage(flaw.remedyKey(), arguments, locale),
                flaw.lot(),
                flaw.element(),
                flaw.line());
    }
}
