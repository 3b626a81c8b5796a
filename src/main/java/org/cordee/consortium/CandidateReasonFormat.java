package org.cordee.consortium;

import org.cordee.organisation.Candidate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Formats the reason why a candidate fits, with the short names of its kinds; used by pages ({@code ${@reason.say(x)}})
 * and by the API.
 */
@Component("reason")
public class CandidateReasonFormat {

    private final MessageSource texts;

    CandidateReasonFormat(MessageSource texts) {
        this.texts = texts;
    }

    public String say(Candidate.Reason reason) {
        Object[] arguments = reason.arguments().stream().map(this::named).toArray();
        return texts.getMessage(reason.key(), arguments, LocaleContextHolder.getLocale());
    }

    private Object named(Object argument) {
        String name = argument instanceof String code
                ? texts.getMessage("web.kind." + code, null, code, LocaleContextHolder.getLocale())
                : null;
        return name == null ? argument : name;
    }
}
