package org.cordee.question.web;

import java.util.Arrays;
import java.util.UUID;
import org.cordee.question.ProposedQuestionLine;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The form by which the lead decides on a proposal.
 *
 * @param version the version of the proposal that the lead saw
 * @param decision KEEP, MERGE or DROP; empty when none was chosen
 * @param place the place in the buyer's documents, as it leaves
 * @param words the words that leave
 * @param question the question into which it is merged; null when none was chosen
 * @param reason why it is dropped
 */
record DecidedQuestionForm(
        Long version,
        String decision,
        String place,
        String words,
        @Nullable UUID question,
        String reason) {

    /** The decisions between which the lead chooses. */
    enum QuestionDecision {
        KEEP,
        MERGE,
        DROP
    }

    DecidedQuestionForm {
        version = version == null ? Long.valueOf(0) : version;
        decision = decision == null ? "" : decision;
        place = place == null ? "" : place;
        words = words == null ? "" : words;
        reason = reason == null ? "" : reason;
    }

    /** Offers the member's words to be edited; no decision is chosen for the lead. */
    static DecidedQuestionForm of(ProposedQuestionLine line) {
        String place = line.place();
        return new DecidedQuestionForm(line.version(), "", place == null ? "" : place, line.words(), null, "");
    }

    /** @throws RuleViolation when none was chosen */
    QuestionDecision chosen() {
        return Arrays.stream(QuestionDecision.values())
                .filter(one -> one.name().equals(decision))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("decision", "question.decision.missing"));
    }

    /** @throws RuleViolation when none was chosen */
    UUID mergedInto() {
        if (question == null) {
            throw RuleViolation.of("question", "question.decision.question-missing");
        }
        return question;
    }
}
