package org.cordee.tender;

import java.util.UUID;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a lot that other rooms need.
 *
 * @param publishedKey the same for every organisation that stores this lot, so that competing consortia are found; null
 * for a consultation typed in by hand
 * @param deadline the deadline a consortium must meet: the one for offers, or the one for applications where offers
 * come later
 */
public record LotFacts(
        UUID lotId,
        UUID consultationId,
        @Nullable UUID ownerOrganisationId,
        @Nullable String publishedKey,
        boolean open,
        LotContent content,
        @Nullable Deadline deadline) {}
