package org.cordee.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.question.QuestionAccess.Reader;
import org.cordee.question.QuestionEvent.QuestionsPosted;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead record that it posted questions on the buyer's platform by hand. The product posts nothing and proves
 * nothing; a posting after the last moment to ask is recorded too, and shown as late.
 */
@Component
@Transactional
public class RecordingPosting {

    private final QuestionAccess access;
    private final BuyerQuestions questions;
    private final ProposedQuestions proposals;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RecordingPosting(
            QuestionAccess access,
            BuyerQuestions questions,
            ProposedQuestions proposals,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.questions = questions;
        this.proposals = proposals;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records that some questions were posted together.
     *
     * @param shown the questions with the versions that the lead saw
     * @param postedAt when they were posted, now or earlier; null when nothing was typed
     * @param where the platform or another place
     * @throws NotFound for all users but the lead, and when one of the questions is unknown
     * @throws RuleViolation when none is chosen, one was posted or changed meanwhile, or the time lies in the future
     */
    public void record(
            Actor actor, UUID consortiumId, List<ShownQuestion> shown, @Nullable Instant postedAt, String where) {
        String place = QuestionWords.required(where, "where", QuestionWords.LONGEST_PLACE);
        Reader reader = access.lockForLead(actor, consortiumId);
        Act act = Act.now(actor, clock);
        Instant at = requirePast(postedAt, act.at());
        if (shown.isEmpty()) {
            throw RuleViolation.of("questions", "question.posting.none");
        }
        List<UUID> ids =
                shown.stream().map(ShownQuestion::id).distinct().sorted().toList();
        for (ShownQuestion one : shown) {
            BuyerQuestion question =
                    questions.findByIdAndConsortiumId(one.id(), consortiumId).orElseThrow(NotFound::new);
            question.requireVersion(one.version());
            question.post(new QuestionPosting(at, place, actor.personId()));
            questions.saveAndFlush(question);
        }
        events.publishEvent(new QuestionsPosted(act.eventHeader(consortiumId), Ids.next(), ids, askers(ids, reader)));
    }

    /** Returns the organisations that proposed one of the questions, without the lead, which acts itself. */
    private List<UUID> askers(List<UUID> questionIds, Reader lead) {
        return proposals.findByBuyerQuestionIdIn(questionIds).stream()
                .map(ProposedQuestion::organisationId)
                .filter(organisation -> !organisation.equals(lead.organisationId()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Instant requirePast(@Nullable Instant postedAt, Instant now) {
        if (postedAt == null) {
            throw RuleViolation.of("postedAt", "question.posting.time-missing");
        }
        if (postedAt.isAfter(now)) {
            throw RuleViolation.of("postedAt", "question.posting.future");
        }
        return postedAt;
    }

    /**
     * Records that a question was not posted after all; it can be changed and posted again.
     *
     * @param shownVersion the version of the question that the lead saw
     * @throws NotFound for all users but the lead
     * @throws RuleViolation when it is not posted, has an answer, or has changed since it was shown
     */
    public void undo(Actor actor, UUID consortiumId, UUID questionId, long shownVersion) {
        access.lockForLead(actor, consortiumId);
        BuyerQuestion question =
                questions.findByIdAndConsortiumId(questionId, consortiumId).orElseThrow(NotFound::new);
        question.requireVersion(shownVersion);
        question.undoPosting(Act.now(actor, clock));
        questions.saveAndFlush(question);
    }
}
