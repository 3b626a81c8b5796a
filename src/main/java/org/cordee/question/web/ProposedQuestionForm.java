package org.cordee.question.web;

import java.util.UUID;
import org.cordee.question.ProposedQuestionLine;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The form of a question that a member proposes.
 *
 * @param key drawn when the form of a new one was shown, so that a double click proposes once
 * @param version the version of the proposal that the member saw; 0 for a new one
 */
record ProposedQuestionForm(@Nullable UUID key, Long version, String place, String words) {

    ProposedQuestionForm {
        version = version == null ? Long.valueOf(0) : version;
        place = place == null ? "" : place;
        words = words == null ? "" : words;
    }

    static ProposedQuestionForm empty() {
        return new ProposedQuestionForm(Ids.next(), 0L, "", "");
    }

    static ProposedQuestionForm of(ProposedQuestionLine line) {
        String place = line.place();
        return new ProposedQuestionForm(null, line.version(), place == null ? "" : place, line.words());
    }

    /** Returns the key of the form; a form without one counts as sent for the first time. */
    UUID sendKey() {
        return key == null ? Ids.next() : key;
    }
}
