package org.cordee.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Holds what a rule of reading found in the text of the rules of a consultation. It is a proposal: nothing uses it before the
 * lead has confirmed it.
 *
 * @param value what is asked, in few words; several entries stand on lines
 * @param page the number of the page
 * @param article the number of the article, as 7.2; null where the text has none
 * @param sentence the sentence that says so
 */
record FoundDemand(
        DemandKind kind, String value, int page, @Nullable String article, String sentence) {

    static final int LONGEST_VALUE = 4_000;
    static final int LONGEST_SENTENCE = 600;

    FoundDemand {
        value = cut(value, LONGEST_VALUE);
        sentence = cut(sentence, LONGEST_SENTENCE);
    }

    static FoundDemand of(DemandKind kind, String value, Passage at) {
        return new FoundDemand(kind, value, at.page(), at.article(), at.text());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
