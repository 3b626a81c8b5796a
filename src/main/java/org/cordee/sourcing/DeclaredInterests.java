package org.cordee.sourcing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells which structures said that they are interested in a slot. The room of opportunities implements it. */
public interface DeclaredInterests {

    /**
     * A structure that is interested and about which the lead has not decided.
     *
     * @param word its word to the lead; null for none
     */
    record DeclaredInterest(
            UUID opportunityId,
            UUID organisationId,
            UUID establishmentId,
            @Nullable String word,
            Instant declaredAt) {}

    /**
     * The open opportunity of a slot.
     *
     * @param opportunityId null when the slot is not shared
     * @param interests the structures that wait, the earliest first, at most 100
     */
    record SharedSlot(@Nullable UUID opportunityId, List<DeclaredInterest> interests) {}

    /** Returns what is shared of a slot, without a check of the user. */
    SharedSlot ofSlot(UUID slotId);
}
