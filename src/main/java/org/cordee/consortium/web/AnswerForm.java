package org.cordee.consortium.web;

import org.cordee.consortium.DeclineReason;
import org.jspecify.annotations.Nullable;

/** The answer of a candidate; the selected answer decides which fields count. No answer is preselected. */
record AnswerForm(
        @Nullable Choice answer,
        @Nullable DeclineReason reason,
        String comment,
        String question,
        String email,
        String name,
        Boolean confirmed) {

    /** The four possible answers of a candidate. */
    enum Choice {
        YES,
        NO,
        QUESTION,
        FORWARD
    }

    AnswerForm {
        comment = comment == null ? "" : comment;
        question = question == null ? "" : question;
        email = email == null ? "" : email;
        name = name == null ? "" : name;
        confirmed = confirmed != null && confirmed;
    }

    static AnswerForm selected(@Nullable Choice answer) {
        return new AnswerForm(answer, null, "", "", "", "", false);
    }
}
