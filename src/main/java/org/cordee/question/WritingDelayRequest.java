package org.cordee.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.question.DelayRequest.DelayStanding;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the request by which a lead asks the buyer to extend the time limit, because questions that were posted in
 * time have no answer six days before the deadline (R2151-4, 1° with R2132-6). Nothing is sent.
 */
@Component
@Transactional(readOnly = true)
public class WritingDelayRequest {

    private static final int MOST_QUESTIONS = 15;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRENCH);

    private final QuestionAccess access;
    private final ReadingQuestions reading;
    private final BuyerQuestions questions;
    private final DirectoryLookup directory;
    private final BusinessClock clock;

    WritingDelayRequest(
            QuestionAccess access,
            ReadingQuestions reading,
            BuyerQuestions questions,
            DirectoryLookup directory,
            BusinessClock clock) {
        this.access = access;
        this.reading = reading;
        this.questions = questions;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws NotFound for all users but the lead */
    public DelayRequest of(Actor actor, UUID consortiumId) {
        ConsortiumFacts consortium = access.requireLead(actor, consortiumId).consortium();
        QuestionsView view = reading.view(actor, consortiumId);
        List<BuyerQuestion> unanswered = unanswered(consortiumId, view.window());
        DelayStanding standing = standing(view.window(), unanswered, clock.now());
        return new DelayRequest(
                consortiumId,
                consortium.name(),
                standing,
                unanswered.size(),
                consortium.deadline(),
                view.platformUrl(),
                standing == DelayStanding.DUE ? text(consortium, view, unanswered) : null);
    }

    /** Returns the posted questions without an answer, except those that were posted after the last moment to ask. */
    private List<BuyerQuestion> unanswered(UUID consortiumId, QuestionWindow window) {
        return questions.findByConsortiumIdAndStateOrderByNumber(consortiumId, BuyerQuestionState.POSTED).stream()
                .filter(question -> {
                    QuestionPosting posting = question.posting();
                    return posting != null && !window.isOver(posting.at());
                })
                .toList();
    }

    static DelayStanding standing(QuestionWindow window, List<BuyerQuestion> unanswered, Instant now) {
        if (unanswered.isEmpty()) {
            return DelayStanding.NOTHING_AWAITED;
        }
        if (window.offers().hasPassed(now)) {
            return DelayStanding.DEADLINE_PASSED;
        }
        return now.isAfter(window.answersDue().toInstant()) ? DelayStanding.DUE : DelayStanding.TOO_EARLY;
    }

    private String text(ConsortiumFacts consortium, QuestionsView view, List<BuyerQuestion> unanswered) {
        String reference = view.reference();
        return template()
                .replace("{reference}", reference.isBlank() ? "" : " (référence " + reference + ")")
                .replace("{deadline}", moment(consortium.deadline()))
                .replace("{lead}", directory.nameOf(consortium.leadOrganisationId()))
                .replace("{title}", view.consultationTitle())
                .replace("{questions}", lines(unanswered));
    }

    private static String moment(Deadline deadline) {
        return MOMENT.format(deadline.instant().atZone(deadline.zone()));
    }

    private static String lines(List<BuyerQuestion> unanswered) {
        String named = unanswered.stream()
                .limit(MOST_QUESTIONS)
                .map(WritingDelayRequest::line)
                .collect(Collectors.joining("\n"));
        int rest = unanswered.size() - MOST_QUESTIONS;
        return rest <= 0 ? named : named + "\n- et " + rest + (rest == 1 ? " autre question." : " autres questions.");
    }

    private static String line(BuyerQuestion question) {
        QuestionPosting posting = question.posting();
        String when = posting == null ? "" : " (posée le " + moment(Deadline.at(posting.at(), Deadline.PARIS)) + ")";
        return "- " + question.text().words().replace('\n', ' ') + when;
    }

    private static String template() {
        try (InputStream file = WritingDelayRequest.class.getResourceAsStream("/question/extension_fr.txt")) {
            if (file == null) {
                throw new IllegalStateException("the text of the request is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
