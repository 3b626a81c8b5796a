package org.cordee.bid.web;

import java.time.DateTimeException;
import java.time.Instant;
import org.cordee.shared.RuleViolation;

/** The new date of a section in Paris time, and the date that the user read. */
class DueDateForm {

    private String from = "";
    private String dueAt = "";

    static DueDateForm of(Instant dueAt) {
        DueDateForm form = new DueDateForm();
        form.from = dueAt.toString();
        form.dueAt = OutlineForm.local(dueAt);
        return form;
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

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getDueAt() {
        return dueAt;
    }

    public void setDueAt(String dueAt) {
        this.dueAt = dueAt;
    }
}
