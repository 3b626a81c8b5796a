package org.cordee.opportunity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The news of one person about its watch in one period.
 *
 * @param readerId the person's own reading of the watch; the subject of its links, see
 * {@link DigestLetter#LINK_PURPOSE}
 * @param period the hour since 1970 that names the period; a person has one digest in a period
 * @param items the first of them, those that end first first
 * @param count the number of all of them
 * @param now the business time of writing
 */
public record Digest(
        UUID readerId,
        UUID personId,
        UUID organisationId,
        int period,
        DigestPace pace,
        List<DigestItem> items,
        int count,
        Instant now) {

    /**
     * One opportunity of a digest.
     *
     * @param reminder true when the person was told before and its structure has not answered
     * @param ownerName the organisation that looks for partners; null for the platform
     * @param kilometres to the work, 0 in its area; null when a place is unknown
     */
    public record DigestItem(
            UUID opportunityId,
            OpportunityKind kind,
            boolean reminder,
            OpportunityContent content,
            @Nullable String ownerName,
            @Nullable Integer kilometres) {}

    public Digest {
        items = List.copyOf(items);
    }
}
