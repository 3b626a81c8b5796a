package org.cordee.submission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.agreement.AgreementProgress;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.DraftProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides if a lead may reopen its bid now, and at which point it continues. While another deposit can still be in
 * time, it may reopen a frozen bid, a deposited bid, and a bid that missed an earlier deadline after its members were
 * known. Before that point, also while a member was being replaced, candidates were asked and have been notified that
 * the procedure is over, which cannot be undone.
 */
@Component
class ReopeningRule {

    private final FrozenBids frozen;
    private final DraftProgress draft;
    private final AgreementProgress agreements;
    private final BiddingConsortia groupings;

    ReopeningRule(FrozenBids frozen, DraftProgress draft, AgreementProgress agreements, BiddingConsortia groupings) {
        this.frozen = frozen;
        this.draft = draft;
        this.agreements = agreements;
        this.groupings = groupings;
    }

    /** The point at which a reopened bid continues. */
    enum ReopeningPoint {
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
    public @Nullable String refusal(BiddingConsortium grouping, Instant now) {
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
        return draft.isSuspended(consortiumId) ? "RESTING" : "UNDRAFTED";
    }

    /** Returns the point at which the bid continues, empty when its members were not known. */
    Optional<ReopeningPoint> point(UUID consortiumId) {
        Optional<BiddingConsortia.Unagreed> unagreed = groupings.openAgreementAtDeadline(consortiumId);
        if (unagreed.isPresent()) {
            return unagreed.map(what ->
                    what == BiddingConsortia.Unagreed.SHARES ? ReopeningPoint.NEGOTIATION : ReopeningPoint.SIGNING);
        }
        if (frozen.wasEverFrozen(consortiumId) && !draft.isSuspended(consortiumId)) {
            return Optional.of(ReopeningPoint.FROZEN);
        }
        if (draft.hasActiveDraft(consortiumId)) {
            return Optional.of(ReopeningPoint.DRAFT);
        }
        return agreements.isConcluded(consortiumId) ? Optional.of(ReopeningPoint.POWERS) : Optional.empty();
    }
}
