package org.cordee.question;

import java.util.List;
import java.util.UUID;
import org.cordee.document.Download;
import org.cordee.document.ListFormat;
import org.cordee.question.QuestionSheet.SheetQuestion;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the questions that are ready as one file, which the lead carries to the buyer's platform. Nothing is sent. */
@Component
@Transactional(readOnly = true)
public class ExportingQuestions {

    private final ReadingQuestions reading;
    private final QuestionAccess access;
    private final BuyerQuestions questions;
    private final BusinessClock clock;

    ExportingQuestions(ReadingQuestions reading, QuestionAccess access, BuyerQuestions questions, BusinessClock clock) {
        this.reading = reading;
        this.access = access;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * Returns the questions that are ready and not posted, in French.
     *
     * @throws NotFound for all users but the lead, and when no question is ready
     */
    public Download ready(Actor actor, UUID consortiumId, QuestionFileFormat format) {
        access.requireLead(actor, consortiumId);
        QuestionsView view = reading.view(actor, consortiumId);
        List<SheetQuestion> ready =
                questions.findByConsortiumIdAndStateOrderByNumber(consortiumId, BuyerQuestionState.READY).stream()
                        .map(question -> new SheetQuestion(
                                question.number(),
                                question.text().place(),
                                question.text().words()))
                        .toList();
        if (ready.isEmpty()) {
            throw new NotFound();
        }
        QuestionSheet sheet = new QuestionSheet(view.consultationTitle(), view.reference(), view.buyer(), ready);
        return switch (format) {
            case TEXT -> new Download("questions.txt", "text/plain;charset=UTF-8", sheet.text());
            case PDF -> new Download("questions.pdf", "application/pdf", sheet.pdf());
            case CSV -> new Download("questions.csv", ListFormat.CSV.mediaType(), sheet.csv(clock.now()));
        };
    }
}
