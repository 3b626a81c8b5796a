package org.cordee.booklet.web;

/**
 * The words of a coordinator about a text that was sent.
 *
 * @param revision the revision that it read
 * @param words what to change; for changes only
 * @param englishSummary for the check of the facts only
 * @param until a new last day; for more time only
 */
record EditingForm(Integer revision, String words, String englishSummary, String until) {

    EditingForm {
        revision = revision == null ? Integer.valueOf(0) : revision;
        words = words == null ? "" : words;
        englishSummary = englishSummary == null ? "" : englishSummary;
        until = until == null ? "" : until;
    }
}
