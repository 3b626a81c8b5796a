package org.cordee.bid.web;

import java.time.DateTimeException;
import java.time.Instant;
import org.cordee.shared.RuleViolation;

/** The new date of a section in Paris time, and the date that the user read. */
record DueDateForm(String from, String dueAt) {

    DueDateForm {
        from = from == null ? "" : from;
        dueAt = dueAt == null ? "" : dueAt;
    }

    static DueDateForm of(Instant dueAt) {
        return new DueDateForm(dueAt.toString(), OutlineForm.local(dueAt));
    }

    Instant read() {
        try {
            return Instant.parse(from);
        } catch (DateTimeException unreadable) {
            throw new RuleViolation("bid.due.changed-meanwhile");
        }
    }

    /** Returns the wanted date. The page shows no seconds, so a date sent back unchanged means the stored one. */
    Instant wanted() {
        Instant read = read();
        return OutlineForm.local(read).equals(dueAt) ? read : OutlineForm.instant(dueAt);
    }
}
