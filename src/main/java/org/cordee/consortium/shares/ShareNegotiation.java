package org.cordee.consortium.shares;

import static org.cordee.consortium.shares.NegotiationState.AGREED;
import static org.cordee.consortium.shares.NegotiationState.FAILED;
import static org.cordee.consortium.shares.NegotiationState.LAST_PROPOSAL;
import static org.cordee.consortium.shares.NegotiationState.MEDIATING;
import static org.cordee.consortium.shares.NegotiationState.PROPOSING;
import static org.cordee.consortium.shares.NegotiationState.REFUSED;
import static org.cordee.consortium.shares.NegotiationState.REOPENED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.TextRules;
import org.cordee.consortium.shares.ShareEvent.MediationLapsed;
import org.cordee.consortium.shares.ShareEvent.SharesArbitrated;
import org.cordee.consortium.shares.ShareEvent.SharesRecommended;
import org.cordee.shared.Aggregate;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a consortium to agree on its shares: at most four rounds, then the coordinator mediates and one last
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

    /** Returns the attempt that follows an arbitrated one. */
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
     * Moves the attempt on after a proposal is closed.
     *
     * @param mediateBy until when the coordinator has time, if mediation begins
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

    /** Gives the coordinator a new time to mediate after the first one has passed. */
    void mediateUntil(Act act, Instant mediateBy) {
        if (state == MEDIATING && mediationDueAt != null && !act.at().isBefore(mediationDueAt)) {
            mediationDueAt = mediateBy;
        }
    }

    /** Tells whether the lead has to propose, in this attempt or in the next. */
    boolean awaitsProposal() {
        return decision != null || state == PROPOSING || state == LAST_PROPOSAL;
    }

    /** Records the coordinator's recommendation in words; the coordinator never saw a price. */
    void recommend(Act act, UUID lastProposal, String words) {
        if (state != MEDIATING) {
            throw new RuleViolation("consortium.shares.nothing-to-mediate");
        }
        recommendation = TextRules.required(words, "recommendation", TextRules.LONG);
        recommendedAt = act.at();
        state = LAST_PROPOSAL;
        record(new SharesRecommended(act.eventHeader(consortiumId), lastProposal));
    }

    /** Ends the time to mediate. A second call, or one after a recommendation, changes nothing. */
    void lapse(Act act, UUID lastProposal) {
        if (state != MEDIATING) {
            return;
        }
        if (mediationDueAt != null && act.at().isBefore(mediationDueAt)) {
            throw new RuleViolation("consortium.shares.mediation-awaited");
        }
        state = LAST_PROPOSAL;
        record(new MediationLapsed(act.eventHeader(consortiumId), lastProposal));
    }

    void arbitrate(Act act, UUID lastProposal, Arbitration how) {
        if (!awaitsArbitration()) {
            throw new RuleViolation("consortium.shares.nothing-to-arbitrate");
        }
        decision = how;
        decidedAt = act.at();
        record(new SharesArbitrated(act.eventHeader(consortiumId), lastProposal, how));
    }

    /** Opens an agreed attempt again because no agreement could be signed: the next proposal begins another attempt. */
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

    /** Tells whether the next proposal is the last one: members can agree or refuse, but not counter. */
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
