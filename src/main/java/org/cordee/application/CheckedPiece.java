package org.cordee.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a member's checklist: what is asked, what was provided, and how that stands at the deposit and at the award.
 *
 * @param demandedAt when it can be demanded
 * @param validityMonths how long the rules let it be valid after its date, 0 where they say nothing
 * @param article why it is asked
 * @param choices how the member may provide it
 * @param lastDay the last day on which it is valid, null without an end
 * @param said how to get there, the reference of the former consultation, or why the member is not concerned
 * @param versions how often something was provided for it
 */
public record CheckedPiece(
        Piece piece,
        Obligation obligation,
        ApplicationStage demandedAt,
        int validityMonths,
        String article,
        List<Answer> choices,
        Answer answer,
        @Nullable Instant providedAt,
        @Nullable UUID documentId,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate lastDay,
        @Nullable String url,
        @Nullable String said,
        int versions,
        Standing atDeposit,
        Standing atAward) {

    public boolean hasDocument() {
        return documentId != null;
    }

    /** Whether something is still to be done before the deposit that cannot do without. */
    public boolean isBlocking() {
        return atDeposit.isBlocking();
    }
}
