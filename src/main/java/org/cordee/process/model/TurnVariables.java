package org.cordee.process.model;

import java.util.Map;
import org.cordee.consortium.invitation.TurnDates;

/**
 * Converts the dates of a candidate's turn into variables of {@code partner-invitation}; the domain computes every one
 * of them.
 */
public final class TurnVariables {

    private TurnVariables() {}

    public static Map<String, Object> of(TurnDates dates) {
        return Map.of(
                Variables.DUE_AT, dates.dueAt(),
                Variables.FIRST_REMINDER_AT, dates.firstReminderAt(),
                Variables.SECOND_REMINDER_AT, dates.secondReminderAt(),
                Variables.QUESTION_DUE_AT, dates.questionDueAt(),
                Variables.NDA_DUE_AT, dates.ndaDueAt(),
                Variables.CAPACITY_DUE_AT, dates.capacityDueAt(),
                Variables.LATE_CAPACITY_DUE_AT, dates.lateCapacityDueAt(),
                Variables.CONFIRM_DUE_AT, dates.confirmDueAt());
    }
}
