package org.cordee.document.text;

import java.util.List;

/**
 * The words of a paper.
 *
 * @param pages the pages that were read, in their order; pages without words are among them
 * @param pagesInPaper the number of all pages or sheets of the paper
 * @param complete false when a limit ended the reading before the end of the paper
 * @param externalLinks how many times the paper refers to something outside of it; nothing of it was fetched
 */
public record PaperText(List<TextPage> pages, int pagesInPaper, boolean complete, int externalLinks) {

    public PaperText {
        pages = List.copyOf(pages);
    }

    /** Tells if no page has a word, as with a scanned paper. */
    public boolean isEmpty() {
        return pages.stream().allMatch(page -> page.text().isBlank());
    }
}
