package org.cordee.consortium.shares;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.TextRules;
import org.cordee.consortium.shares.ShareEvent.SharesAgreed;
import org.cordee.consortium.shares.ShareEvent.SharesCountered;
import org.cordee.consortium.shares.ShareEvent.SharesRefused;
import org.cordee.consortium.shares.ShareEvent.SharesReminderSent;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The answer of one organisation to one proposal of shares; it answers once. */
@Entity
@Table(name = "proposal_answer")
class ProposalAnswer extends Aggregate {

    static final Duration BEFORE_A_REMINDER = Duration.ofHours(24);

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

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @ElementCollection
    @CollectionTable(name = "counter_line", joinColumns = @JoinColumn(name = "answer_id"))
    @OrderColumn(name = "line_no")
    private List<CounterShare> counter = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ProposalAnswer() {}

    /**
     * Creates an open answer.
     *
     * @param member represents its organisation, which may be a member in several lots and answers once
     */
    public ProposalAnswer(UUID id, UUID proposalId, MemberFacts member) {
        super(id);
        this.proposalId = proposalId;
        this.consortiumId = member.consortiumId();
        this.memberId = member.memberId();
        this.organisationId = member.organisationId();
        this.state = AnswerState.PENDING;
    }

    public void agree(Act act, @Nullable String comment) {
        answer(act, AnswerState.AGREED, TextRules.optional(comment, "comment"));
        record(new SharesAgreed(act.eventHeader(consortiumId), proposalId, memberId));
    }

    /**
     * Records a counter-proposal.
     *
     * @param wishes one for each lot the organisation is in, at least one of them different from the proposal
     * @param totals the proposed total of each lot
     */
    public void counter(
            Act act, List<CounterShare> wishes, List<AgreedShare> proposed, Map<UUID, Amount> totals, String comment) {
        CounterShareRules.check(wishes, proposed, totals);
        answer(act, AnswerState.COUNTERED, TextRules.required(comment, "comment", TextRules.LONG));
        counter.addAll(wishes);
        record(new SharesCountered(act.eventHeader(consortiumId), proposalId, memberId));
    }

    /** Records a refusal with its reason, so that the lead can arbitrate. */
    public void refuse(Act act, String comment) {
        answer(act, AnswerState.REFUSED, TextRules.required(comment, "comment", TextRules.LONG));
        record(new SharesRefused(act.eventHeader(consortiumId), proposalId, memberId));
    }

    /** Closes the answer when the window ends: no answer does not count as agreement. */
    public void lapse() {
        state = state == AnswerState.PENDING ? AnswerState.NO_ANSWER : state;
    }

    /**
     * Reminds the member once, and not on the day of the proposal.
     *
     * @return whether a reminder is sent now
     */
    public boolean remind(Act act, ShareProposal proposal) {
        Instant now = act.at();
        boolean early = now.isBefore(proposal.proposedAt().plus(BEFORE_A_REMINDER));
        if (state != AnswerState.PENDING || remindedAt != null || early || proposal.hasEnded(now)) {
            return false;
        }
        remindedAt = now;
        record(new SharesReminderSent(
                act.eventHeader(consortiumId), proposalId, memberId, organisationId, proposal.dueAt()));
        return true;
    }

    public UUID proposalId() {
        return proposalId;
    }

    public UUID memberId() {
        return memberId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    @Nullable
    public String words() {
        return words;
    }

    public AnswerState state() {
        return state;
    }

    public List<CounterShare> wishes() {
        return List.copyOf(counter);
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
