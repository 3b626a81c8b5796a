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
 * @param incidents steps that stopped and need somebody
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
        int incidents,
        String lastAct,
        Instant lastActAt) {}
