package org.cordee.question;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.question.QuestionEvent.ProposedQuestionChanged;
import org.cordee.question.QuestionEvent.ProposedQuestionWithdrawn;
import org.cordee.question.QuestionEvent.QuestionDropped;
import org.cordee.question.QuestionEvent.QuestionKept;
import org.cordee.question.QuestionEvent.QuestionProposed;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A question that a member of a grouping would like to ask the buyer. Only its own organisation and the lead read it;
 * what leaves is a {@link BuyerQuestion}, which does not know who asked.
 */
@Entity
@Table(name = "proposed_question")
@SuppressWarnings("NullAway.Init")
class ProposedQuestion extends Aggregate {

    private UUID consortiumId;
    private UUID organisationId;
    private @Nullable UUID proposedBy;
    private Instant proposedAt;

    @Embedded
    private AskedText text;

    /** Drawn when the form was shown, so that a double click proposes once. */
    private UUID sendKey;

    @Enumerated(EnumType.STRING)
    private ProposedQuestionState state;

    /** The question to the buyer in which it is asked; null when it is in none. */
    private @Nullable UUID buyerQuestionId;

    /** Why the lead does not ask it; null in every other state. */
    private @Nullable String reason;

    protected ProposedQuestion() {}

    ProposedQuestion(Act act, UUID consortiumId, UUID sendKey, AskedText text) {
        super(Ids.next());
        this.consortiumId = consortiumId;
        this.organisationId = act.actor().requireOrganisation();
        this.proposedBy = act.actor().personId();
        this.proposedAt = act.at();
        this.text = text;
        this.sendKey = sendKey;
        this.state = ProposedQuestionState.PROPOSED;
        record(new QuestionProposed(act.eventHeader(consortiumId), id()));
    }

    /** Changes the words, as long as the lead has not decided; the same words change nothing. */
    void change(Act act, AskedText other) {
        requireUndecided();
        if (!text.equals(other)) {
            text = other;
            record(new ProposedQuestionChanged(act.eventHeader(consortiumId), id()));
        }
    }

    void withdraw(Act act) {
        requireUndecided();
        state = ProposedQuestionState.WITHDRAWN;
        record(new ProposedQuestionWithdrawn(act.eventHeader(consortiumId), id()));
    }

    /** Records in which question to the buyer it is asked. */
    void keep(Act act, UUID asked) {
        requireUndecided();
        state = ProposedQuestionState.KEPT;
        buyerQuestionId = asked;
        record(new QuestionKept(act.eventHeader(consortiumId), id(), asked));
    }

    /**
     * Records that the lead does not ask it.
     *
     * @param why the reason, which its organisation reads
     */
    void drop(Act act, @Nullable String why) {
        String words = QuestionWords.required(why, "reason", QuestionWords.LONGEST_REASON);
        requireUndecided();
        state = ProposedQuestionState.DROPPED;
        reason = words;
        record(new QuestionDropped(act.eventHeader(consortiumId), id(), organisationId));
    }

    /** Lets it wait for another decision, because the question in which it was asked is taken back. */
    void reconsider() {
        state = ProposedQuestionState.PROPOSED;
        buyerQuestionId = null;
    }

    private void requireUndecided() {
        if (state != ProposedQuestionState.PROPOSED) {
            throw new RuleViolation("question.proposal.not-now." + state.name());
        }
    }

    /** @throws RuleViolation when it has changed since it was shown */
    void requireVersion(long shown) {
        if (version() != shown) {
            throw new RuleViolation("question.changed-meanwhile");
        }
    }

    boolean isOf(Actor actor) {
        return actor.actsFor(organisationId);
    }

    UUID consortiumId() {
        return consortiumId;
    }

    UUID organisationId() {
        return organisationId;
    }

    @Nullable
    UUID proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    AskedText text() {
        return text;
    }

    ProposedQuestionState state() {
        return state;
    }

    @Nullable
    UUID buyerQuestionId() {
        return buyerQuestionId;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
