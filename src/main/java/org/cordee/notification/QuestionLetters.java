package org.cordee.notification;

import java.util.UUID;
import org.cordee.question.QuestionEvent.AnswerAssessed;
import org.cordee.question.QuestionEvent.BuyerAnswerRecorded;
import org.cordee.question.QuestionEvent.QuestionDropped;
import org.cordee.question.QuestionEvent.QuestionProposed;
import org.cordee.question.QuestionEvent.QuestionsPosted;
import org.cordee.shared.ConsortiumFact;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Notifies the lead of proposed questions, their organisations of what became of them, and all members of the buyer's
 * answers. No letter contains a question or an answer, and only the one to the lead says who asks.
 */
@Component
class QuestionLetters {

    private static final String LISTENER_ID = "org.cordee.notification.QuestionLetters.on";

    private final WritingLetters writing;
    private final LetterLookup matters;

    QuestionLetters(WritingLetters writing, LetterLookup matters) {
        this.writing = writing;
        this.matters = matters;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.question.QuestionEvent$QuestionProposed)")
    void on(QuestionProposed event) {
        UUID asker = event.stamp().organisationId();
        UUID lead = lead(event);
        if (asker != null && !asker.equals(lead)) {
            writing.write(
                    Occasion.of(LetterKind.BUYER_QUESTION_PROPOSED, event.proposalId(), event.consortiumId())
                            .naming(asker)
                            .leadingTo(questions(event)),
                    lead);
        }
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.question.QuestionEvent$QuestionDropped)")
    void on(QuestionDropped event) {
        if (!event.organisationId().equals(lead(event))) {
            writing.write(
                    Occasion.of(LetterKind.BUYER_QUESTION_DROPPED, event.proposalId(), event.consortiumId())
                            .leadingTo(questions(event)),
                    event.organisationId());
        }
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.question.QuestionEvent$QuestionsPosted)")
    void on(QuestionsPosted event) {
        Occasion occasion = Occasion.of(LetterKind.BUYER_QUESTIONS_POSTED, event.postingId(), event.consortiumId())
                .leadingTo(questions(event));
        event.askers().forEach(asker -> writing.write(occasion, asker));
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.question.QuestionEvent$BuyerAnswerRecorded)")
    void on(BuyerAnswerRecorded event) {
        UUID lead = lead(event);
        Occasion occasion = Occasion.of(LetterKind.BUYER_ANSWER_PUBLISHED, event.answerId(), event.consortiumId())
                .leadingTo(answer(event, event.answerId()));
        matters.memberOrganisations(event.consortiumId()).stream()
                .filter(member -> !member.equals(lead))
                .forEach(member -> writing.write(occasion, member));
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.question.QuestionEvent$AnswerAssessed)")
    void on(AnswerAssessed event) {
        UUID lead = lead(event);
        Occasion occasion = Occasion.of(LetterKind.BUYER_ANSWER_TOUCHES, event.answerId(), event.consortiumId())
                .round(event.round())
                .leadingTo(answer(event, event.answerId()));
        event.writers().stream()
                .filter(writer -> !writer.equals(lead))
                .forEach(writer -> writing.write(occasion, writer));
    }

    private UUID lead(ConsortiumFact event) {
        return matters.of(event.consortiumId(), null).leadOrganisationId();
    }

    private static String questions(ConsortiumFact event) {
        return "/consortia/" + event.consortiumId() + "/questions";
    }

    private static String answer(ConsortiumFact event, UUID answerId) {
        return "/consortia/" + event.consortiumId() + "/buyer-answers/" + answerId;
    }
}
