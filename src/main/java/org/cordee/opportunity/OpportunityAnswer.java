package org.cordee.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.opportunity.OpportunityEvent.CandidacyDeclared;
import org.cordee.opportunity.OpportunityEvent.CandidacySetAside;
import org.cordee.opportunity.OpportunityEvent.CandidacyTaken;
import org.cordee.opportunity.OpportunityEvent.OpportunityDeclined;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The yes or no of a structure to an opportunity. A yes is a candidacy, about which the owner decides. */
@Entity
@Table(name = "opportunity_answer")
class OpportunityAnswer extends Aggregate {

    static final int LONGEST_WORD = 500;

    @Column(name = "opportunity_id")
    private UUID opportunityId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "establishment_id")
    private UUID establishmentId;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable OpportunityAnswerState state;

    @Column
    private @Nullable String word;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected OpportunityAnswer() {}

    @SuppressWarnings("NullAway.Init")
    OpportunityAnswer(UUID opportunityId, UUID organisationId) {
        super(Ids.next());
        this.opportunityId = opportunityId;
        this.organisationId = organisationId;
    }

    /**
     * Declares the candidacy; the same one again publishes no event.
     *
     * @param typed a word to the owner; empty for none
     * @throws RuleViolation when the word is too long, or the owner has decided already
     */
    void declare(UUID establishment, String typed, Actor actor, Instant now) {
        requireUndecided();
        String said = checkedWord(typed);
        if (state == OpportunityAnswerState.INTERESTED
                && establishment.equals(establishmentId)
                && String.valueOf(said).equals(String.valueOf(word))) {
            return;
        }
        boolean first = state != OpportunityAnswerState.INTERESTED;
        state = OpportunityAnswerState.INTERESTED;
        establishmentId = establishment;
        word = said;
        answeredAt = now;
        if (first) {
            record(new CandidacyDeclared(
                    EventHeader.outsideConsortia(actor, now), opportunityId, id(), organisationId, establishment));
        }
    }

    /**
     * Says no, or withdraws the candidacy; a no again publishes no event.
     *
     * @throws RuleViolation when the owner has decided already
     */
    void decline(UUID establishment, Actor actor, Instant now) {
        requireUndecided();
        if (state == OpportunityAnswerState.NOT_FOR_US) {
            return;
        }
        boolean withdrawn = state == OpportunityAnswerState.INTERESTED;
        state = OpportunityAnswerState.NOT_FOR_US;
        establishmentId = establishment;
        word = null;
        answeredAt = now;
        record(new OpportunityDeclined(
                EventHeader.outsideConsortia(actor, now), opportunityId, organisationId, withdrawn));
    }

    /**
     * Goes on with the candidate; repeating it changes nothing.
     *
     * @throws RuleViolation for a structure that is not interested any more
     */
    void take(Actor actor, Instant now) {
        if (decide(OpportunityAnswerState.TAKEN, now)) {
            record(new CandidacyTaken(EventHeader.outsideConsortia(actor, now), opportunityId, id(), organisationId));
        }
    }

    /**
     * Sets the candidate aside; repeating it changes nothing.
     *
     * @throws RuleViolation for a structure that is not interested any more
     */
    void setAside(Actor actor, Instant now) {
        if (decide(OpportunityAnswerState.SET_ASIDE, now)) {
            record(new CandidacySetAside(
                    EventHeader.outsideConsortia(actor, now), opportunityId, id(), organisationId));
        }
    }

    private boolean decide(OpportunityAnswerState decision, Instant now) {
        if (state == OpportunityAnswerState.NOT_FOR_US) {
            throw new RuleViolation("opportunity.answer.withdrawn");
        }
        if (state == decision) {
            return false;
        }
        state = decision;
        decidedAt = now;
        return true;
    }

    private void requireUndecided() {
        if (state == OpportunityAnswerState.TAKEN || state == OpportunityAnswerState.SET_ASIDE) {
            throw new RuleViolation("opportunity.answer.decided");
        }
    }

    private static @Nullable String checkedWord(String typed) {
        String said = typed.strip();
        if (said.length() > LONGEST_WORD) {
            throw RuleViolation.of("word", "opportunity.answer.word-long", LONGEST_WORD);
        }
        return said.isEmpty() ? null : said;
    }

    UUID opportunityId() {
        return opportunityId;
    }

    UUID organisationId() {
        return organisationId;
    }

    UUID establishmentId() {
        return establishmentId;
    }

    OpportunityAnswerState state() {
        if (state == null) {
            throw new IllegalStateException("an answer without yes or no answer=" + id());
        }
        return state;
    }

    @Nullable
    String word() {
        return word;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
