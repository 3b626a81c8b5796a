package org.cordee.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The questions and pages that a user can ask and share from the page it comes from.
 *
 * @param consortiumId the grouping of the page; null when it has none or the user's organisation is no member
 * @param deadline the deadline for bids of that grouping
 * @param sectionId the section of the page; null when it has none or another organisation writes it
 * @param outlineHeadings the number of headings that could be shown
 * @param answerBy until when an organisation that is asked now has to accept
 * @param sharedUntil until when it could read what is shared
 * @param helpers the organisations that could be asked, by name
 */
public record SupportStart(
        @Nullable UUID consortiumId,
        @Nullable String consortiumName,
        @Nullable Instant deadline,
        @Nullable UUID sectionId,
        @Nullable String sectionHeading,
        int outlineHeadings,
        Instant answerBy,
        Instant sharedUntil,
        List<HelperChoice> helpers) {

    public SupportStart {
        helpers = List.copyOf(helpers);
    }

    /**
     * A support organisation that may be named.
     *
     * @param kinds the kinds of help it offers
     * @param finished how often it has helped to the end this year
     */
    public record HelperChoice(UUID organisationId, String legalName, List<SupportKind> kinds, long finished) {}
}
