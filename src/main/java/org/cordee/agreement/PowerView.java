package org.cordee.agreement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A power of attorney, for the member that gives it and for the lead.
 *
 * @param own whether the reader is the one who gives it
 * @param grantable whether the reader may give it now
 */
public record PowerView(
        UUID id,
        UUID consortiumId,
        String consortiumName,
        String grantor,
        String leadName,
        boolean own,
        boolean grantable,
        PowerState state,
        Instant dueAt,
        String text,
        String textSha256,
        @Nullable Instant grantedAt,
        @Nullable String signatory) {

    public String html() {
        return DeedHtml.of(text);
    }
}
