package org.cordee.need.web;

import org.cordee.need.NoInterestReason;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a structure. No answer is preselected, except a refusal that was chosen in the letter.
 *
 * @param words what the structure can do, with a yes
 * @param comment more about the reason, with a no
 */
record InquiryForm(@Nullable Choice answer, @Nullable NoInterestReason reason, String words, String comment) {

    /** The two answers of a structure. */
    enum Choice {
        YES,
        NO
    }

    InquiryForm {
        words = words == null ? "" : words;
        comment = comment == null ? "" : comment;
    }

    static InquiryForm selected(@Nullable Choice answer) {
        return new InquiryForm(answer, null, "", "");
    }
}
