package org.cordee.tender;

import java.util.UUID;
import org.cordee.shared.Deadline;
import org.cordee.tender.content.LotContent;
import org.jspecify.annotations.Nullable;

/**
 * What other rooms need to know of a lot.
 *
 * @param publishedKey the same for every organisation that keeps this lot, so that competing groupings are found; null
 *     for a consultation typed in by hand
 * @param deadline what a grouping must meet: the offer's deadline, or the application's where offers come later
 */
public record LotFacts(
        UUID lotId,
        UUID consultationId,
        @Nullable UUID ownerOrganisationId,
        @Nullable String publishedKey,
        boolean open,
        LotContent content,
        @Nullable Deadline deadline) {}
