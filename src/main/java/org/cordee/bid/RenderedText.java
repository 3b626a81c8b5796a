package org.cordee.bid;

import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A text as safe HTML.
 *
 * @param exceeded the limit for which the text is shown as plain text, null when it has its layout
 */
public record RenderedText(String html, @Nullable RuleViolation exceeded) {

    /** Omits the text, so that no log can contain it. */
    @Override
    public String toString() {
        return "RenderedText[" + html.length() + " characters]";
    }
}
