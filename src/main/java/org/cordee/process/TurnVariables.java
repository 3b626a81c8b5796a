package org.cordee.process;

import java.util.Map;
import org.cordee.consortium.TurnDates;

/**
 * Converts the dates of a candidate's turn into variables of {@code partner-invitation}; the domain computes every one
 * of them.
 */
public final class TurnVariables {

    private TurnVariables() {}

    public static Map<String, Object> of(TurnDates dates) {
        return Map.of(
                ProcessVariables.DUE_AT, dates.dueAt(),
                ProcessVariables.FIRST_REMINDER_AT, dates.firstReminderAt(),
                ProcessVariables.SECOND_REMINDER_AT, dates.secondReminderAt(),
                ProcessVariables.QUESTION_DUE_AT, dates.questionDueAt(),
                ProcessVariables.NDA_DUE_AT, dates.ndaDueAt(),
                ProcessVariables.CAPACITY_DUE_AT, dates.capacityDueAt(),
                ProcessVariables.LATE_CAPACITY_DUE_AT, dates.lateCapacityDueAt(),
                ProcessVariables.CONFIRM_DUE_AT, dates.confirmDueAt());
    }
}
