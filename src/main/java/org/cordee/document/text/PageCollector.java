package org.cordee.document.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects pages until one of the limits is reached. */
final class PageCollector {

    private final TextLimits limits;
    private final List<TextPage> pages = new ArrayList<>();
    private final long end;
    private int left;
    private boolean cut;

    PageCollector(TextLimits limits) {
        this.limits = limits;
        this.left = limits.characters();
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    /** Adds the words of a page, shortened where they are too many. */
    void add(@Nullable String name, String text) {
        String words = clean(text);
        if (words.length() > left) {
            words = words.substring(0, left);
            cut = true;
        }
        left -= words.length();
        pages.add(new TextPage(pages.size() + 1, name, words));
    }

    /** Returns how many characters may still be collected. */
    int left() {
        return left;
    }

    /** Tells if another page may be read. */
    boolean mayGoOn() {
        return pages.size() < limits.pages() && left > 0 && !isTimeOver();
    }

    boolean isTimeOver() {
        return System.nanoTime() - end > 0;
    }

    PaperText collected(int pagesInPaper, int externalLinks) {
        return new PaperText(pages, pagesInPaper, !cut && pages.size() >= pagesInPaper, externalLinks);
    }

    int size() {
        return pages.size();
    }

    /** Removes control characters, which no database column and no page needs, and halves of characters. */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> letter == '\n' || letter == '\t' || !Character.isISOControl(letter))
                .filter(letter -> Character.getType(letter) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString().stripTrailing();
    }
}
