package org.cordee.bid.web;

import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A page limit as typed, empty when the buyer sets none. */
record PageLimitForm(String pages) {

    PageLimitForm {
        pages = pages == null ? "" : pages;
    }

    static PageLimitForm of(@Nullable Integer maxPages) {
        return new PageLimitForm(maxPages == null ? "" : maxPages.toString());
    }

    /**
     * Reads the page limit.
     *
     * @throws RuleViolation when it is not a number
     */
    @Nullable
    Integer toPages() {
        String typed = pages.strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,6}")) {
            throw RuleViolation.of("pages", "bid.pages.not-a-number");
        }
        return Integer.valueOf(typed);
    }
}
