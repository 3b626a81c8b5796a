package org.cordee.submission;

import java.time.Instant;
import org.cordee.shared.Deadline;

/** Whether a deposit was completely received by the deadline, on the drop box's clock (R2151-5 CCP). */
public enum DepositOutcome {
    IN_TIME,
    LATE;

    /** @param completedAt whole seconds: the second of the deadline itself is still in time */
    static DepositOutcome of(Instant completedAt, Deadline deadline) {
        return deadline.isMet(completedAt) ? IN_TIME : LATE;
    }
}
