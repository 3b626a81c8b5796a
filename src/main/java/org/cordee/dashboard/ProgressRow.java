package org.cordee.dashboard;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One consortium in the coordinator's list.
 *
 * @param declines number of invitations declined so far
 * @param nextDueAt due date of the most urgent open task; null when no task waits for people
 * @param late whether that date has passed in business time
 * @param nextTask the element of that task; {@code nextName} is the organisation that has to do it
 * @param incidents number of steps that stopped and need an administrator
 * @param stuck whether the process can never continue by itself and no task asks a person to continue it
 */
public record ProgressRow(
        UUID consortiumId,
        String name,
        UUID leadOrganisationId,
        String leadName,
        String state,
        Instant deadlineAt,
        int members,
        int declines,
        int openTasks,
        @Nullable Instant nextDueAt,
        boolean late,
        @Nullable String nextTask,
        @Nullable UUID nextOrganisationId,
        @Nullable String nextName,
        int incidents,
        boolean stuck,
        String lastAct,
        Instant lastActAt) {

    ProgressRow named(String lead, @Nullable String next) {
        return new ProgressRow(
                consortiumId,
                name,
                leadOrganisationId,
                lead,
                state,
                deadlineAt,
                members,
                declines,
                openTasks,
                nextDueAt,
                late,
                nextTask,
                nextOrganisationId,
                next,
                incidents,
                stuck,
                lastAct,
                lastActAt);
    }
}
