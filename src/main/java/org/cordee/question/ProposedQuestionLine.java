package org.cordee.question;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that a member proposes, for its own organisation and the lead.
 *
 * @param version the number of its changes
 * @param organisation the name of the organisation that proposes it
 * @param person the name of the person; null when it is erased
 * @param own whether the reader acts for that organisation
 * @param place where the buyer's documents give rise to it; null for none
 * @param proposedAt when it was proposed
 * @param questionNumber the number of the question to the buyer in which it is asked; null when it is in none
 * @param reason why the lead does not ask it; null in every other state
 */
public record ProposedQuestionLine(
        UUID id,
        long version,
        String organisation,
        @Nullable String person,
        boolean own,
        @Nullable String place,
        String words,
        Instant proposedAt,
        ProposedQuestionState state,
        @Nullable Integer questionNumber,
        @Nullable String reason) {

    /** Omits the texts, because this may be logged. */
    @Override
    public String toString() {
        return "ProposedQuestionLine[" + id + "]";
    }
}
