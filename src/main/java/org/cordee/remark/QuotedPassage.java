package org.cordee.remark;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.cordee.consortium.TextRules;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a section's text, as its reader quoted it: as a page shows it, or as the writer typed it.
 *
 * @param words the quoted words on one line
 */
@Embeddable
record QuotedPassage(@Column(name = "quote") String words) {

    static final int LONGEST = 300;

    /** All white space, also the spaces that do not break and those of fixed width. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");

    /**
     * Checks what was quoted.
     *
     * @return null when nothing was quoted
     * @throws RuleViolation when the passage is too long
     */
    static @Nullable QuotedPassage of(@Nullable String typed) {
        String words = onOneLine(TextRules.plain(typed));
        if (words.isEmpty()) {
            return null;
        }
        if (words.length() > LONGEST) {
            throw RuleViolation.of("quote", "remark.quote.too-long", LONGEST);
        }
        return new QuotedPassage(words);
    }

    /** Returns a text on one line, with single spaces and none at its ends. */
    static String onOneLine(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Omits the words, so that no log can contain them. */
    @Override
    public String toString() {
        return "QuotedPassage[" + words.length() + " characters]";
    }
}
