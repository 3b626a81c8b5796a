package org.cordee.question.web;

import org.cordee.question.BuyerQuestionLine;

/**
 * The form by which the lead changes the words that leave.
 *
 * @param version the version of the question that the lead saw
 */
record BuyerQuestionForm(Long version, String place, String words) {

    BuyerQuestionForm {
        version = version == null ? Long.valueOf(0) : version;
        place = place == null ? "" : place;
        words = words == null ? "" : words;
    }

    static BuyerQuestionForm of(BuyerQuestionLine line) {
        String place = line.place();
        return new BuyerQuestionForm(line.version(), place == null ? "" : place, line.words());
    }
}
