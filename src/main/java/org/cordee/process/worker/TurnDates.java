package org.cordee.process.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.cordee.process.model.Variables;

/**
 * Due dates of what may follow an answer. The answer itself brings exact ones; these stand in when it came in the very
 * second its window ended, so that the timer's job and not the answer moves the process on.
 */
final class TurnDates {

    private static final Duration NDA = Duration.ofDays(3);
    private static final Duration CAPACITY = Duration.ofDays(3);
    private static final Duration DECISION = Duration.ofDays(1);

    private TurnDates() {}

    static Map<String, Object> after(Instant dueAt) {
        Instant capacityDue = dueAt.plus(CAPACITY);
        return Map.of(
                Variables.QUESTION_DUE_AT, dueAt.plus(DECISION),
                Variables.NDA_DUE_AT, dueAt.plus(NDA),
                Variables.CAPACITY_DUE_AT, capacityDue,
                Variables.LATE_CAPACITY_DUE_AT, capacityDue.plus(DECISION),
                Variables.CONFIRM_DUE_AT, capacityDue.plus(DECISION));
    }
}
