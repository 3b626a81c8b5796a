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
 * Whether a lead may open its bid again now, and where it goes on: while another deposit can still come in time, a frozen one,
 * a deposited one, and one that missed an earlier deadline once its members were known. Before, also while a member was being
 * replaced, candidates were asked, and have been told that it is over: that has no way back.
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

    /** From where a bid that is opened again goes on. */
    enum Point {
        /** It was frozen, deposited or not. */
        FROZEN,
        /** Its draft had begun. */
        DRAFT,
        /** All had signed, and nothing of what follows had begun, or begun again. */
        POWERS,
        /** The shares were agreed, and not all had signed. */
        SIGNING,
        /** The members were known, and had not agreed their shares. */
        NEGOTIATION;

        /** Whether the members had agreed, so that what they have written and priced may be open again. */
        boolean isAgreed() {
            return this != SIGNING && this != NEGOTIATION;
        }
    }

    /** Why not, the end of a message key; null when it may. */
    public @Nullable String refusal(Grouping grouping, Instant now) {
        if (!now.isBefore(grouping.deadline().instant())) {
            return "LATE";
        }
        return switch (grouping.phase()) {
            case READY, SUBMITTED -> null;
            case DEADLINE_MISSED -> point(grouping.id()).isPresent() ? null : lost(grouping.id());
            case BEFORE_DRAFTING, DRAFTING, ENDED -> grouping.phase().name();
        };
    }

    private String lost(UUID consortiumId) {
        return draft.isResting(consortiumId) ? "RESTING" : "UNDRAFTED";
    }

    /** Empty where its members were not known. */
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
