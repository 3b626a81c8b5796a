package org.cordee.bid;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section at its place in the memo, as the lead arranges it after the outline was settled.
 *
 * @param weight in per cent, null when the consultation does not state it
 */
public record ArrangedSection(
        UUID sectionId, String heading, @Nullable BigDecimal weight) {}
