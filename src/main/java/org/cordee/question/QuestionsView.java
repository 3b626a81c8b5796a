package org.cordee.question;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a grouping in short, as one reader sees them.
 *
 * @param consultationTitle the title of the consultation; empty when it is unknown
 * @param reference the buyer's reference; empty when it is unknown
 * @param buyer the name of the buyer; empty when it is unknown
 * @param platformUrl the address of the buyer's platform (BT-18); null when it is unknown
 * @param lead whether the reader acts for the lead
 * @param closed the message key of the reason why nobody may ask any more; null when the reader may ask
 * @param window until when questions may be asked
 * @param counts what waits for the lead; all 0 for other readers
 */
public record QuestionsView(
        UUID consortiumId,
        String consortiumName,
        UUID consultationId,
        String consultationTitle,
        String reference,
        String buyer,
        @Nullable String platformUrl,
        boolean lead,
        @Nullable String closed,
        QuestionWindow window,
        QuestionCounts counts) {

    /**
     * Counts what waits for the lead.
     *
     * @param toDecide the number of proposals without a decision
     * @param toPost the number of questions that are ready and not posted
     * @param awaited the number of posted questions without an answer
     * @param toAssess the number of answers of which the lead has not said what they touch
     */
    public record QuestionCounts(int toDecide, int toPost, int awaited, int toAssess) {

        static final QuestionCounts NONE = new QuestionCounts(0, 0, 0, 0);
    }
}
