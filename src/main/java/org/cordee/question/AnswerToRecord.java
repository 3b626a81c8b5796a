package org.cordee.question;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the buyer as the lead types it.
 *
 * @param answeredOn the day on which the buyer published it; null when nothing was typed
 * @param words the text of the answer
 * @param othersQuestion the question of somebody else that the buyer published with it; null or blank for none
 * @param questions the posted questions of the grouping that it answers; may be empty
 */
public record AnswerToRecord(
        @Nullable LocalDate answeredOn,
        String words,
        @Nullable String othersQuestion,
        Set<UUID> questions) {

    public AnswerToRecord {
        questions = Set.copyOf(questions);
    }

    /** Omits the texts, because this may be logged. */
    @Override
    public String toString() {
        return "AnswerToRecord[" + answeredOn + "]";
    }
}
