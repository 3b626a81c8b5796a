package org.cordee.question;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cordee.document.ListFormat;
import org.cordee.document.ListWorkbook.Cell;
import org.cordee.document.ListWorkbook.Column;
import org.cordee.document.PrintedList;
import org.cordee.document.PrintedList.ListEntry;
import org.jspecify.annotations.Nullable;

/**
 * The questions as the buyer gets them, in French: it names no member, neither in the text nor in the properties of the
 * file.
 *
 * @param consultation the title of the consultation; empty when it is unknown
 * @param reference the buyer's reference; empty when it is unknown
 * @param buyer the name of the buyer; empty when it is unknown
 */
record QuestionSheet(String consultation, String reference, String buyer, List<SheetQuestion> questions) {

    private static final String TITLE = "Questions à l’acheteur";
    private static final String AUTHOR = "Un candidat";

    /**
     * A question that leaves.
     *
     * @param place the place in the buyer's documents; null for none
     */
    record SheetQuestion(int number, @Nullable String place, String words) {}

    byte[] text() {
        String head = TITLE + "\n" + subject() + (buyer.isBlank() ? "" : "\n" + buyer) + "\n";
        return (head + questions.stream().map(QuestionSheet::paragraph).collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String subject() {
        return reference.isBlank() ? consultation : consultation + " (référence " + reference + ")";
    }

    private static String paragraph(SheetQuestion question) {
        String place = question.place() == null ? "" : " (" + question.place() + ")";
        return "\nQuestion " + question.number() + place + "\n" + question.words() + "\n";
    }

    byte[] pdf() {
        return new PrintedList(
                        Locale.FRENCH,
                        TITLE,
                        AUTHOR,
                        subject(),
                        buyer.isBlank() ? List.of() : List.of(buyer),
                        questions.stream().map(QuestionSheet::entry).toList(),
                        List.of(),
                        TITLE)
                .pdf();
    }

    private static ListEntry entry(SheetQuestion question) {
        String place = question.place();
        return new ListEntry(
                "Question " + question.number(), place == null ? List.of() : List.of(place), question.words());
    }

    /** @param at when the list was read */
    byte[] csv(Instant at) {
        return ListFormat.CSV.write(
                TITLE,
                at,
                List.of(new Column("N°", 6, true), new Column("Passage", 30, false), new Column("Question", 90, false)),
                questions.stream()
                        .map(question -> List.of(
                                Cell.of(BigDecimal.valueOf(question.number())),
                                Cell.of(question.place()),
                                Cell.of(question.words())))
                        .toList(),
                Locale.FRENCH);
    }

    /** Omits the texts, because this may be logged. */
    @Override
    public String toString() {
        return "QuestionSheet[" + questions.size() + "]";
    }
}
