package org.cordee.question;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.question.QuestionEvent.PostingUndone;
import org.cordee.question.QuestionEvent.QuestionReworded;
import org.cordee.question.QuestionEvent.QuestionTakenBack;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A question to the buyer in the words that leave the grouping. It does not contain who asked it: the files for the
 * buyer are written from this alone.
 */
@Entity
@Table(name = "buyer_question")
@SuppressWarnings("NullAway.Init")
class BuyerQuestion extends Aggregate {

    private UUID consortiumId;
    private int number;

    @Embedded
    private AskedText text;

    @Enumerated(EnumType.STRING)
    private BuyerQuestionState state;

    @Embedded
    private @Nullable QuestionPosting posting;

    protected BuyerQuestion() {}

    BuyerQuestion(UUID consortiumId, int number, AskedText text) {
        super(Ids.next());
        this.consortiumId = consortiumId;
        this.number = number;
        this.text = text;
        this.state = BuyerQuestionState.READY;
    }

    /** Changes the words before the question is posted; the same words change nothing. */
    void reword(Act act, AskedText other) {
        requireReady();
        if (!text.equals(other)) {
            text = other;
            record(new QuestionReworded(act.eventHeader(consortiumId), id()));
        }
    }

    void takeBack(Act act) {
        requireReady();
        state = BuyerQuestionState.TAKEN_BACK;
        record(new QuestionTakenBack(act.eventHeader(consortiumId), id()));
    }

    void post(QuestionPosting as) {
        requireReady();
        state = BuyerQuestionState.POSTED;
        posting = as;
    }

    /** Corrects a posting that was recorded by mistake, as long as there is no answer. */
    void undoPosting(Act act) {
        if (state != BuyerQuestionState.POSTED) {
            throw new RuleViolation("question.not-now." + state.name());
        }
        state = BuyerQuestionState.READY;
        posting = null;
        record(new PostingUndone(act.eventHeader(consortiumId), id()));
    }

    /** Records that an answer is there; a later one completes it. */
    void answer() {
        if (!state.isPosted()) {
            throw RuleViolation.of("questions", "question.answer.not-posted", number);
        }
        state = BuyerQuestionState.ANSWERED;
    }

    /** Records that its only answer was recorded for another question. */
    void awaitAnswer() {
        state = BuyerQuestionState.POSTED;
    }

    /** @throws RuleViolation unless it may still be changed, and others may be merged into it */
    void requireReady() {
        if (state != BuyerQuestionState.READY) {
            throw new RuleViolation("question.not-now." + state.name());
        }
    }

    /** @throws RuleViolation when it has changed since it was shown */
    void requireVersion(long shown) {
        if (version() != shown) {
            throw new RuleViolation("question.changed-meanwhile");
        }
    }

    UUID consortiumId() {
        return consortiumId;
    }

    int number() {
        return number;
    }

    AskedText text() {
        return text;
    }

    BuyerQuestionState state() {
        return state;
    }

    @Nullable
    QuestionPosting posting() {
        return posting;
    }
}
