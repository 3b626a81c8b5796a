package org.cordee.consortium;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The questions of a candidate about its invitation, and the answers of the lead. */
@Embeddable
class CandidateQuestions {

    static final int MOST = 3;

    @ElementCollection
    @CollectionTable(name = "invitation_question", joinColumns = @JoinColumn(name = "invitation_id"))
    @OrderColumn(name = "question_no")
    private List<CandidateQuestion> questions = new ArrayList<>();

    /** Tells whether a question waits for the lead. */
    boolean isPending() {
        CandidateQuestion last = last();
        return last != null && last.isPending();
    }

    CandidateQuestion ask(Instant now, String text) {
        if (questions.size() >= MOST) {
            throw new RuleViolation("consortium.invitation.too-many-questions", MOST);
        }
        CandidateQuestion question = new CandidateQuestion(
                Ids.next(), now, TextRules.required(text, "question", TextRules.LONG), null, null);
        questions.add(question);
        return question;
    }

    /**
     * Records the lead's answer to the question that waits for one.
     *
     * @return the answered question
     */
    CandidateQuestion answer(Instant now, String text) {
        CandidateQuestion pending = last();
        if (pending == null || !pending.isPending()) {
            throw new RuleViolation("consortium.invitation.no-question");
        }
        CandidateQuestion answered = pending.answered(now, TextRules.required(text, "answer", TextRules.LONG));
        questions.set(questions.size() - 1, answered);
        return answered;
    }

    @Nullable
    CandidateQuestion last() {
        return questions.isEmpty() ? null : questions.get(questions.size() - 1);
    }

    List<CandidateQuestion> all() {
        return List.copyOf(questions);
    }
}
