package org.cordee.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Breaks lines of a printed page by the renderer's own rule, but never between an apostrophe and its word. */
final class LineBreaks implements FSTextBreaker {

    private static final String APOSTROPHES = "’'";

    private final FSTextBreaker usual = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.FRENCH));
    private String text = "";

    @Override
    public void setText(String text) {
        this.text = text;
        usual.setText(text);
    }

    @Override
    public int next() {
        int at = usual.next();
        while (isInsideAWord(at)) {
            at = usual.next();
        }
        return at;
    }

    private boolean isInsideAWord(int at) {
        return at > 0
                && at < text.length()
                && APOSTROPHES.indexOf(text.charAt(at - 1)) >= 0
                && Character.isLetterOrDigit(text.codePointAt(at));
    }
}
