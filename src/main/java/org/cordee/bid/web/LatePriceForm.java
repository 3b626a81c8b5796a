package org.cordee.bid.web;

import java.time.Instant;

/** The lead's decision about a late price as typed. The date is Paris time. */
record LatePriceForm(String decision, String dueAt, String reason) {

    LatePriceForm {
        decision = decision == null ? "" : decision;
        dueAt = dueAt == null ? "" : dueAt;
        reason = reason == null ? "" : reason;
    }

    static LatePriceForm empty() {
        return new LatePriceForm("", "", "");
    }

    Instant date() {
        return OutlineForm.instant(dueAt);
    }
}
