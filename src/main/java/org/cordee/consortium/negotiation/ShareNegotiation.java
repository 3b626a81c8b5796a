package org.cordee.consortium.negotiation;

import static org.cordee.consortium.negotiation.NegotiationState.AGREED;
import static org.cordee.consortium.negotiation.NegotiationState.FAILED;
import static org.cordee.consortium.negotiation.NegotiationState.LAST_PROPOSAL;
import static org.cordee.consortium.negotiation.NegotiationState.MEDIATING;
import static org.cordee.consortium.negotiation.NegotiationState.PROPOSING;
import static org.cordee.consortium.negotiation.NegotiationState.REFUSED;
import static org.cordee.consortium.negotiation.NegotiationState.REOPENED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.Aggregate;
import org.cordee.consortium.Words;
import org.cordee.consortium.proposal.ShareProposal;
import org.cordee.consortium.share.Arbitration;
import org.cordee.consortium.share.ShareEvent.MediationLapsed;
import org.cordee.consortium.share.ShareEvent.SharesArbitrated;
import org.cordee.consortium.share.ShareEvent.SharesRecommended;
import org.cordee.consortium.share.ShareState;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a grouping to agree on its shares: at most four rounds, then the coordinator mediates and one last
 * proposal is made. An attempt that ended without agreement waits for the lead's arbitration; a new one may follow.
 */
@Entity
@Table(name = "share_negotiation")
class ShareNegotiation extends Aggregate {

    @Column(name = "consortium_id")
    private UUID consortiumId;

    @Column(name = "attempt_no")
    private int attempt;

    @Enumerated(EnumType.STRING)
    @Column
    private NegotiationState state;

    @Column(name = "mediation_due_at")
    private @Nullable Instant mediationDueAt;

    @Column
    private @Nullable String recommendation;

    @Column(name = "recommended_at")
    private @Nullable Instant recommendedAt;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable Arbitration decision;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected ShareNegotiation() {}

    ShareNegotiation(UUID id, UUID consortiumId, int attempt) {
        super(id);
        this.consortiumId = consortiumId;
        this.attempt = attempt;
        this.state = PROPOSING;
    }

    /** The attempt that follows an arbitrated one. */
    ShareNegotiation next(UUID id) {
        if (decision == null) {
            throw new RuleViolation("consortium.shares.arbitration-awaited");
        }
        return new ShareNegotiation(id, consortiumId, attempt + 1);
    }

    void requireProposable() {
        if (state == MEDIATING) {
            throw new RuleViolation("consortium.shares.mediation-awaited");
        }
        if (state != PROPOSING && state != LAST_PROPOSAL) {
            throw new RuleViolation("consortium.shares.arbitration-awaited");
        }
    }

    /**
     * Goes on after a proposal that is closed.
     *
     * @param mediateBy until when the coordinator has, should it come to that
     */
    void follow(ShareProposal closed, Instant mediateBy) {
        state = switch (closed.next()) {
            case AGREED -> AGREED;
            case NEXT_ROUND -> PROPOSING;
            case MEDIATION -> MEDIATING;
            case FAILED -> closed.state() == ShareState.REFUSED ? REFUSED : FAILED;
        };
        mediationDueAt = state == MEDIATING ? mediateBy : mediationDueAt;
    }

    /** The coordinator, whose time has gone by, has another. */
    void mediateUntil(Act act, Instant mediateBy) {
        if (state == MEDIATING && mediationDueAt != null && !act.at().isBefore(mediationDueAt)) {
            mediationDueAt = mediateBy;
        }
    }

    /** Whether it is for the lead to propose, in this attempt or in the next. */
    boolean awaitsProposal() {
        return decision != null || state == PROPOSING || state == LAST_PROPOSAL;
    }

    /** The coordinator says in words what it recommends; it never saw a price. */
    void recommend(Act act, UUID lastProposal, String words) {
        if (state != MEDIATING) {
            throw new RuleViolation("consortium.shares.nothing-to-mediate");
        }
        recommendation = Words.required(words, "recommendation", Words.LONG);
        recommendedAt = act.at();
        state = LAST_PROPOSAL;
        tell(new SharesRecommended(act.in(consortiumId), lastProposal));
    }

    /** The time to mediate is over. Told after a recommendation or twice, nothing changes. */
    void lapse(Act act, UUID lastProposal) {
        if (state != MEDIATING) {
            return;
        }
        if (mediationDueAt != null && act.at().isBefore(mediationDueAt)) {
            throw new RuleViolation("consortium.shares.mediation-awaited");
        }
        state = LAST_PROPOSAL;
        tell(new MediationLapsed(act.in(consortiumId), lastProposal));
    }

    void arbitrate(Act act, UUID lastProposal, Arbitration how) {
        if (!awaitsArbitration()) {
            throw new RuleViolation("consortium.shares.nothing-to-arbitrate");
        }
        decision = how;
        decidedAt = act.at();
        tell(new SharesArbitrated(act.in(consortiumId), lastProposal, how));
    }

    /** No agreement could be signed on what was agreed: the next proposal begins another attempt. */
    void reopen(Act act, Arbitration how) {
        if (state != AGREED) {
            throw new RuleViolation("consortium.shares.not-agreed");
        }
        state = REOPENED;
        decision = how;
        decidedAt = act.at();
    }

    boolean awaitsArbitration() {
        return (state == REFUSED || state == FAILED) && decision == null;
    }

    /** The next proposal can only be agreed to or not: nobody may counter it any more. */
    boolean isAtLastProposal() {
        return state == LAST_PROPOSAL;
    }

    NegotiationState state() {
        return state;
    }

    int attempt() {
        return attempt;
    }

    @Nullable
    Instant mediationDueAt() {
        return mediationDueAt;
    }

    @Nullable
    String recommendation() {
        return recommendation;
    }

    @Nullable
    Arbitration decision() {
        return decision;
    }
}
