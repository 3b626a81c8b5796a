package org.cordee.remark;

import org.cordee.bid.SectionText;
import org.jspecify.annotations.Nullable;

/**
 * A text in which quoted passages are searched: the words as a page shows them, and as the writer typed them. Ends of
 * lines, kinds of spaces and the form of the apostrophe make no difference.
 *
 * @param shown the words as a page shows them
 * @param typed the words as they were typed
 */
record SearchedText(String shown, String typed) {

    static SearchedText of(SectionText text) {
        return new SearchedText(folded(text.asRead()), folded(text.markdown()));
    }

    /** Tells if the passage is in the text; no passage is in every text. */
    boolean contains(@Nullable QuotedPassage passage) {
        if (passage == null) {
            return true;
        }
        String words = folded(passage.words());
        return shown.contains(words) || typed.contains(words);
    }

    private static String folded(String text) {
        return QuotedPassage.onOneLine(text).replace('’', '\'');
    }

    /** Omits the text, so that no log can contain it. */
    @Override
    public String toString() {
        return "SearchedText[" + typed.length() + " characters]";
    }
}
