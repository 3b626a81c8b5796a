package org.cordee.submission.reopening;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.agreement.ConcludedAgreements;
import org.cordee.bid.DraftStanding;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;
import org.cordee.submission.pack.FrozenBids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides if a lead may reopen its bid now, and at which point it continues. While another deposit can still be in
 * time, it may reopen a frozen bid, a deposited bid, and a bid that missed an earlier deadline after its members were
 * known. Before that point, also while a member was being replaced, candidates were asked and have been notified that
 * the procedure is over, which cannot be undone.
 */
@Component
public class OpeningAgain {

    private final FrozenBids frozen;
    private final DraftStanding draft;
    private final ConcludedAgreements agreements;
    private final Groupings groupings;

    OpeningAgain(FrozenBids frozen, DraftStanding draft, ConcludedAgreements agreements, Groupings groupings) {
        this.frozen = frozen;
        this.draft = draft;
        this.agreements = agreements;
        this.groupings = groupings;
    }

    /** The point at which a reopened bid continues. */
    enum Point {
        /** The bid was frozen, deposited or not. */
        FROZEN,
        /** The draft had been started. */
        DRAFT,
        /** All members had signed, and no later step had been started or started again. */
        POWERS,
        /** The shares were agreed, and not all members had signed. */
        SIGNING,
        /** The members were known, and had not agreed on their shares. */
        NEGOTIATION;

        /** Checks that the members had signed, so that their texts and prices may be reopened. */
        boolean isAgreed() {
            return this != SIGNING && this != NEGOTIATION;
        }
    }

    /** Returns the end of a message key that says why the bid may not be reopened, null when it may. */
    public @Nullable String refusal(Grouping grouping, Instant now) {
        if (!now.isBefore(grouping.deadline().instant())) {
            return "LATE";
        }
        return switch (grouping.phase()) {
            case READY, SUBMITTED -> null;
            case DEADLINE_MISSED -> point(grouping.id()).isPresent() ? null : refusalWithoutPoint(grouping.id());
            case BEFORE_DRAFTING, DRAFTING, ENDED -> grouping.phase().name();
        };
    }

    private String refusalWithoutPoint(UUID consortiumId) {
        return draft.isResting(consortiumId) ? "RESTING" : "UNDRAFTED";
    }

    /** Returns the point at which the bid continues, empty when its members were not known. */
    Optional<Point> point(UUID consortiumId) {
        Optional<Groupings.Unagreed> unagreed = groupings.missedBefore(consortiumId);
        if (unagreed.isPresent()) {
            return unagreed.map(what -> what == Groupings.Unagreed.SHARES ? Point.NEGOTIATION : Point.SIGNING);
        }
        if (frozen.wasEver(consortiumId) && !draft.isResting(consortiumId)) {
            return Optional.of(Point.FROZEN);
        }
        if (draft.isBegun(consortiumId)) {
            return Optional.of(Point.DRAFT);
        }
        return agreements.isConcluded(consortiumId) ? Optional.of(Point.POWERS) : Optional.empty();
    }
}
