package org.cordee.opportunity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity that a watch found.
 *
 * @param trade the CPV code of the watch that touches the work, eight digits
 * @param kilometres to the work, as the crow flies between the seats of départements, 0 in its area; null when unknown
 * @param foundAt when the watch found it
 */
public record WatchedOpportunity(
        OpportunityView opportunity, String trade, @Nullable Integer kilometres, Instant foundAt) {}
