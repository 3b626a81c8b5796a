package org.cordee.organisation;

import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Checks that a text is not longer than its column: otherwise one long line would break a whole import. */
final class TextLength {

    private TextLength() {}

    static void atMost(int longest, String field, @Nullable String text) {
        if (text != null && text.length() > longest) {
            throw RuleViolation.of(field, "organisation.text.too-long", longest);
        }
    }
}
