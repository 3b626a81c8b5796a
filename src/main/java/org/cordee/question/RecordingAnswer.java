package org.cordee.question;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead record the answers that the buyer publishes: to questions of the grouping, or of somebody else. All
 * members read them.
 */
@Component
@Transactional
public class RecordingAnswer {

    /** The most answers of a grouping. */
    static final int MOST = 300;

    private final QuestionAccess access;
    private final BuyerQuestions questions;
    private final BuyerAnswers answers;
    private final Documents documents;
    private final BusinessClock clock;

    RecordingAnswer(
            QuestionAccess access,
            BuyerQuestions questions,
            BuyerAnswers answers,
            Documents documents,
            BusinessClock clock) {
        this.access = access;
        this.questions = questions;
        this.answers = answers;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Records an answer. The same form sent again changes nothing.
     *
     * @param key drawn when the form was shown
     * @param file the buyer's file; null when there is none
     * @return the id of the answer
     * @throws NotFound for all users but the lead
     * @throws RuleViolation when a text is missing or too long, the day lies in the future, it answers no question, one
     * of the questions is not posted, or the file is refused
     */
    public UUID record(Actor actor, UUID consortiumId, UUID key, AnswerToRecord typed, @Nullable AnswerFile file) {
        access.lockForLead(actor, consortiumId);
        return answers.findByConsortiumIdAndSendKey(consortiumId, key)
                .map(BuyerAnswer::id)
                .orElseGet(() -> add(actor, consortiumId, key, typed, file));
    }

    private UUID add(Actor actor, UUID consortiumId, UUID key, AnswerToRecord typed, @Nullable AnswerFile file) {
        int earlier = answers.countByConsortiumId(consortiumId);
        if (earlier >= MOST) {
            throw new RuleViolation("question.answer.too-many", MOST);
        }
        List<BuyerQuestion> answered = answered(consortiumId, typed.questions());
        BuyerAnswer answer =
                new BuyerAnswer(Act.now(actor, clock), consortiumId, earlier + 1, key, text(typed), typed.questions());
        if (file != null) {
            answer.attach(documents
                    .store(file.content(), file.name(), file.mediaType(), ConfidentialityLevel.DATA_ROOM, consortiumId)
                    .id());
        }
        answered.forEach(BuyerQuestion::answer);
        answered.forEach(questions::saveAndFlush);
        return answers.saveAndFlush(answer).id();
    }

    /**
     * Corrects what was typed. The file and what the answer touches stay as they are.
     *
     * @param shownVersion the version of the answer that the lead saw
     * @throws NotFound for all users but the lead
     * @throws RuleViolation as for {@link #record}, and when the answer has changed since it was shown
     */
    public void correct(Actor actor, UUID consortiumId, UUID answerId, long shownVersion, AnswerToRecord typed) {
        access.lockForLead(actor, consortiumId);
        BuyerAnswer answer =
                answers.findByIdAndConsortiumId(answerId, consortiumId).orElseThrow(NotFound::new);
        answer.requireVersion(shownVersion);
        List<BuyerQuestion> answered = answered(consortiumId, typed.questions());
        Set<UUID> left = new HashSet<>(answer.questionIds());
        left.removeAll(typed.questions());
        answer.correct(Act.now(actor, clock), text(typed), typed.questions());
        answered.forEach(BuyerQuestion::answer);
        answered.forEach(questions::saveAndFlush);
        awaitAgain(consortiumId, answerId, left);
        answers.saveAndFlush(answer);
    }

    /** Opens the questions again that no other answer answers. */
    private void awaitAgain(UUID consortiumId, UUID answerId, Set<UUID> left) {
        if (left.isEmpty()) {
            return;
        }
        Collection<UUID> elsewhere = answers.answeredByOthers(left, answerId);
        questions.findByIdInAndConsortiumIdOrderByNumber(left, consortiumId).stream()
                .filter(question -> !elsewhere.contains(question.id()))
                .forEach(question -> {
                    question.awaitAnswer();
                    questions.saveAndFlush(question);
                });
    }

    private AnswerText text(AnswerToRecord typed) {
        return AnswerText.of(typed.answeredOn(), typed.words(), typed.othersQuestion(), clock.today());
    }

    private List<BuyerQuestion> answered(UUID consortiumId, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<BuyerQuestion> found = questions.findByIdInAndConsortiumIdOrderByNumber(ids, consortiumId);
        if (found.size() != ids.size()) {
            throw new NotFound();
        }
        return found;
    }
}
