package org.cordee.consortium;

import java.util.Map;
import java.util.UUID;
import org.cordee.organisation.SlotRequirements;

/**
 * A slot for which its lead ranks candidates.
 *
 * @param words the work in the lead's words
 * @param listed the candidates on its list in the lead's order: the organisation of each establishment
 */
public record SlotToFill(
        UUID slotId,
        UUID lotId,
        UUID leadOrganisationId,
        String words,
        SlotRequirements need,
        Map<UUID, UUID> listed) {}
