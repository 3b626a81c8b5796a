package org.cordee.support.web;

import java.math.BigDecimal;
import org.cordee.shared.RuleViolation;
import org.cordee.support.SupportDeliverable;
import org.jspecify.annotations.Nullable;

/**
 * The form in which the helper hands something over.
 *
 * @param spentHours hours of work as typed, such as 2,5
 * @param last true when the help is finished
 */
record DeliverableForm(String words, @Nullable BigDecimal spentHours, Boolean last) {

    DeliverableForm {
        words = words == null ? "" : words;
        last = last != null && last;
    }

    static DeliverableForm empty() {
        return new DeliverableForm("", null, false);
    }

    /** @throws RuleViolation when no hours were given: zero is said, not left out */
    BigDecimal spent() {
        if (spentHours == null) {
            throw RuleViolation.of("spentHours", "support.deliverable.hours", SupportDeliverable.MOST_HOURS);
        }
        return spentHours;
    }
}
