package org.cordee.bid.web;

import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A page limit as typed, empty when the buyer sets none. */
class PageLimitForm {

    private String pages = "";

    static PageLimitForm of(@Nullable Integer maxPages) {
        PageLimitForm form = new PageLimitForm();
        form.pages = maxPages == null ? "" : maxPages.toString();
        return form;
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

    public String getPages() {
        return pages;
    }

    public void setPages(String pages) {
        this.pages = pages;
    }
}
