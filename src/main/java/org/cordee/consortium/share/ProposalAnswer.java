package org.cordee.consortium.share;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.Aggregate;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.Words;
import org.cordee.consortium.share.ShareEvent.SharesAgreed;
import org.cordee.consortium.share.ShareEvent.SharesRefused;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What one organisation says to one proposal of shares, once. */
@Entity
@Table(name = "proposal_answer")
class ProposalAnswer extends Aggregate {

    @Column(name = "proposal_id")
    private UUID proposalId;

    @Column(name = "consortium_id")
    private UUID consortiumId;

    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    @Column
    private AnswerState state;

    @Column(name = "words")
    private @Nullable String words;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected ProposalAnswer() {}

    /** @param member stands for its organisation, which may be member in several lots and answers once */
    ProposalAnswer(UUID id, UUID proposalId, MemberFacts member) {
        super(id);
        this.proposalId = proposalId;
        this.consortiumId = member.consortiumId();
        this.memberId = member.memberId();
        this.organisationId = member.organisationId();
        this.state = AnswerState.PENDING;
    }

    void agree(Act act, @Nullable String comment) {
        answer(act, AnswerState.AGREED, Words.optional(comment, "comment"));
        tell(new SharesAgreed(act.in(consortiumId), proposalId, memberId));
    }

    /** A refusal says why, so that the next proposal can be better. */
    void refuse(Act act, String comment) {
        answer(act, AnswerState.REFUSED, Words.required(comment, "comment", Words.LONG));
        tell(new SharesRefused(act.in(consortiumId), proposalId, memberId));
    }

    UUID consortiumId() {
        return consortiumId;
    }

    @Nullable
    String words() {
        return words;
    }

    AnswerState state() {
        return state;
    }

    ShareRound.Answerer answerer() {
        return new ShareRound.Answerer(memberId, organisationId);
    }

    private void answer(Act act, AnswerState answer, @Nullable String comment) {
        if (state != AnswerState.PENDING) {
            throw new RuleViolation("consortium.shares.already-answered");
        }
        state = answer;
        words = comment;
        answeredAt = act.at();
    }
}
