package org.cordee.assessment.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form by which the lead proceeds in spite of the findings: its reason and the check it has read. */
class ProceedingForm {

    private @Nullable UUID run;
    private String reason = "";

    public @Nullable UUID getRun() {
        return run;
    }

    public void setRun(@Nullable UUID run) {
        this.run = run;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
