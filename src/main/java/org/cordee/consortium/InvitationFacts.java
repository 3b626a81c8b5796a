package org.cordee.consortium;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** Facts of an invitation for letters. */
public record InvitationFacts(
        UUID id,
        UUID consortiumId,
        String consortiumName,
        UUID consultationId,
        String consultationTitle,
        String buyerName,
        UUID lotId,
        UUID slotId,
        String need,
        Percentage minShare,
        Percentage maxShare,
        Hours hoursTarget,
        UUID leadOrganisationId,
        UUID organisationId,
        UUID establishmentId,
        InvitationState state,
        Instant dueAt,
        Deadline offerDeadline,
        @Nullable String question,
        @Nullable String answer) {}
