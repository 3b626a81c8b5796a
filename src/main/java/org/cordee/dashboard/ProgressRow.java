package org.cordee.dashboard;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One grouping in the coordinator's list.
 *
 * @param declines invitations declined so far
 * @param nextDueAt when the most urgent open task is due; null when nothing waits for people
 * @param late true when that moment has passed in business time
 * @param nextTask the element of that task, and {@code nextName} who is to do it
 * @param incidents steps that stopped and need somebody
 * @param stuck nothing will ever move it again by itself, and nobody is asked to
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
