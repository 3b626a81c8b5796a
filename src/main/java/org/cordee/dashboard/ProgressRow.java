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
 * @param title of the consultation; empty when unknown, as the buyer's name
 * @param territory NUTS code of the places of performance; empty when unknown
 * @param blockers findings of the latest legal check that forbid to proceed
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
        Instant lastActAt,
        String title,
        String buyerName,
        String territory,
        int blockers,
        ProgressTargets targets) {

    /** Tells whether something must be settled before the consortium can go on. */
    public boolean isBlocked() {
        return stuck || incidents > 0 || blockers > 0;
    }

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
                lastActAt,
                title,
                buyerName,
                territory,
                blockers,
                targets);
    }
}
