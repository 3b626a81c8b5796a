package org.cordee.bid;

import jakarta.persistence.Embeddable;
import org.cordee.shared.RuleViolation;

/** The text of a section: a title and a Markdown body, both limited in length. */
@Embeddable
public record SectionText(String title, String markdown) {

    static final SectionText EMPTY = new SectionText("", "");
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 100_000;

    public SectionText {
        title = title.strip();
        markdown = markdown.replace("\r\n", "\n").replace('\r', '\n');
        if (title.length() > LONGEST_TITLE) {
            throw RuleViolation.of("title", "bid.section.title-too-long", LONGEST_TITLE);
        }
        if (markdown.length() > LONGEST_TEXT) {
            throw RuleViolation.of("markdown", "bid.section.text-too-long", LONGEST_TEXT, markdown.length());
        }
    }

    /**
     * Refuses an empty title or text.
     *
     * @throws RuleViolation when there is nothing to review yet
     */
    public void requireComplete() {
        if (title.isEmpty()) {
            throw RuleViolation.of("title", "bid.section.title-missing");
        }
        if (markdown.isBlank()) {
            throw RuleViolation.of("markdown", "bid.section.text-missing");
        }
    }

    /**
     * Refuses a text that costs too much to show or to print. The constructor does not, because a text that an earlier
     * version stored must still open.
     *
     * @throws RuleViolation when the text exceeds a limit, which the key names
     */
    public void requireBounded() {
        Markdown.requireBounded(markdown);
    }

    /** Returns the words of the body as a page shows them, without the marks of Markdown and without pictures. */
    public String asRead() {
        return Markdown.asRead(markdown);
    }

    /** Omits the text, so that no log can contain it. */
    @Override
    public String toString() {
        return "SectionText[" + markdown.length() + " characters]";
    }
}
