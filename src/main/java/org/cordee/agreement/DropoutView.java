package org.cordee.agreement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The partners of a drafting consortium that its lead may replace, and the members it has replaced, with the causes.
 *
 * @param refusal why no partner may be replaced now, the end of a message key; null when one may
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

    /** A partner that may be replaced. */
    public record Partner(UUID organisationId, String name) {}

    /** A member that was replaced, with the cause and the documents. */
    public record Line(
            UUID organisationId,
            String name,
            DropoutCause cause,
            String reason,
            String evidence,
            Instant at,
            List<DropoutDocument> documents) {}
}
