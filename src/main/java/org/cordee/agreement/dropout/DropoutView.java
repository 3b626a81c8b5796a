package org.cordee.agreement.dropout;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Which partners of a drafting grouping its lead may replace, and whom it has replaced and why.
 *
 * @param refusal why none now, the end of a message key; null when it may
 * @param frozenFrom from when on only the buyer allows a change (R2142-26)
 */
public record DropoutView(
        UUID consortiumId,
        String consortiumName,
        @Nullable String refusal,
        Deadline frozenFrom,
        List<Partner> partners,
        List<Line> dropouts) {

    public boolean isOpen() {
        return refusal == null && !partners.isEmpty();
    }

    /** Who may be replaced. */
    public record Partner(UUID organisationId, String name) {}

    /** Who was, why, and what shows it. */
    public record Line(
            UUID organisationId,
            String name,
            DropoutCause cause,
            String reason,
            String evidence,
            Instant at,
            List<DropoutDocument> documents) {}
}
