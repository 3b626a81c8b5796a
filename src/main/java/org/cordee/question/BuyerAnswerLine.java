package org.cordee.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.tender.TouchedPart;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the buyer.
 *
 * @param version the number of its changes
 * @param number the number in the grouping, from 1
 * @param answeredOn the day on which the buyer published it
 * @param othersQuestion the question of somebody else that it answers; null when there is none
 * @param questions the questions of the grouping that it answers
 * @param file whether the buyer's file is stored
 * @param recordedAt when the lead recorded it
 * @param parts the parts of the bid that it touches, as the lead decided
 * @param sections the sections that it touches, as the lead decided
 * @param assessedAt when the lead last decided what it touches; null when it has not
 */
public record BuyerAnswerLine(
        UUID id,
        long version,
        int number,
        LocalDate answeredOn,
        String words,
        @Nullable String othersQuestion,
        List<AnsweredQuestion> questions,
        boolean file,
        Instant recordedAt,
        List<TouchedPart> parts,
        List<TouchedSection> sections,
        @Nullable Instant assessedAt) {

    /**
     * A question that the answer is about.
     *
     * @param number the number in the grouping
     */
    public record AnsweredQuestion(UUID id, int number, String words) {

        /** Omits the words, because this may be logged. */
        @Override
        public String toString() {
            return "AnsweredQuestion[" + id + "]";
        }
    }

    /**
     * A section that the answer touches.
     *
     * @param heading the criterion that the section answers
     * @param organisation the name of the writer
     * @param readable whether the reader may open the section
     */
    public record TouchedSection(UUID id, String heading, String organisation, boolean readable) {}

    /** Omits the texts, because this may be logged. */
    @Override
    public String toString() {
        return "BuyerAnswerLine[" + id + "]";
    }
}
