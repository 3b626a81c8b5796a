package org.cordee.assessment.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form by which the lead proceeds in spite of the findings: the check it has read and its reason. */
record ProceedingForm(@Nullable UUID run, String reason) {

    ProceedingForm {
        reason = reason == null ? "" : reason;
    }
}
