package org.cordee.opportunity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as everybody may read it.
 *
 * @param ownerName the organisation that looks for partners; null for the platform
 * @param open whether answers are taken
 */
public record OpportunityView(
        UUID id,
        OpportunityKind kind,
        UUID subjectId,
        @Nullable UUID ownerOrganisationId,
        @Nullable String ownerName,
        @Nullable UUID consortiumId,
        OpportunityContent content,
        Instant sharedAt,
        boolean open,
        int wave) {}
