package org.cordee.bid;

/** Renders a member's Markdown for tests of other packages. */
public final class RenderedMarkdown {

    private RenderedMarkdown() {}

    /** Returns the number of characters of the page's HTML; words and pages are counted too. */
    public static long of(String markdown) {
        Markdown.words(markdown);
        Markdown.pagesInTenths(markdown);
        return Markdown.html(markdown).length();
    }
}
