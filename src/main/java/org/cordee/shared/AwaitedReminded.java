package org.cordee.shared;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator reminded an organisation of its open task.
 *
 * @param task the element of the model
 * @param taskSubjectId the id of the object the task is about
 * @param invitationId the invitation, when a candidate is reminded of a step of it; null for members
 * @param number one for the first reminder of this task, automatic ones counted
 * @param page the address of the task's page
 */
public record AwaitedReminded(
        EventHeader stamp,
        String task,
        UUID taskSubjectId,
        UUID organisationId,
        @Nullable UUID invitationId,
        int number,
        String page,
        @Nullable Instant dueAt)
        implements ConsortiumFact {}
