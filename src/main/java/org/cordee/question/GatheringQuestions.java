package org.cordee.question;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead turn proposals into questions to the buyer: it writes the words that leave, merges proposals that ask
 * the same, and drops others with a reason.
 */
@Component
@Transactional
public class GatheringQuestions {

    /** The most questions to the buyer of a grouping, those that were taken back included. */
    static final int MOST = 100;

    private final QuestionAccess access;
    private final ProposedQuestions proposals;
    private final BuyerQuestions questions;
    private final BusinessClock clock;

    GatheringQuestions(
            QuestionAccess access, ProposedQuestions proposals, BuyerQuestions questions, BusinessClock clock) {
        this.access = access;
        this.proposals = proposals;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * Makes a question to the buyer of a proposal.
     *
     * @param shownVersion the version of the proposal that the lead saw
     * @param place the place in the buyer's documents, as it leaves; null for none
     * @param words the words that leave
     * @return the id of the question to the buyer
     * @throws NotFound for all users but the lead
     * @throws RuleViolation when a text is missing or too long, the proposal is decided or has changed since it was
     * shown, or the grouping asks too many
     */
    public UUID keep(
            Actor actor, UUID consortiumId, UUID proposalId, long shownVersion, @Nullable String place, String words) {
        AskedText text = AskedText.of(place, words);
        ProposedQuestion proposal = locked(actor, consortiumId, proposalId, shownVersion);
        int earlier = questions.countByConsortiumId(consortiumId);
        if (earlier >= MOST) {
            throw new RuleViolation("question.too-many", MOST);
        }
        BuyerQuestion asked = new BuyerQuestion(consortiumId, earlier + 1, text);
        proposal.keep(Act.now(actor, clock), asked.id());
        questions.saveAndFlush(asked);
        proposals.saveAndFlush(proposal);
        return asked.id();
    }

    /**
     * Records that a question, which is not posted yet, asks a proposal too. Its words stay as they are.
     *
     * @param shownVersion the version of the proposal that the lead saw
     * @throws NotFound for all users but the lead
     * @throws RuleViolation when the proposal is decided or has changed since it was shown, or the question is posted
     */
    public void merge(Actor actor, UUID consortiumId, UUID proposalId, long shownVersion, UUID questionId) {
        ProposedQuestion proposal = locked(actor, consortiumId, proposalId, shownVersion);
        BuyerQuestion question = question(consortiumId, questionId);
        question.requireReady();
        proposal.keep(Act.now(actor, clock), question.id());
        proposals.saveAndFlush(proposal);
    }

    /**
     * Records that a proposal is not asked.
     *
     * @param shownVersion the version of the proposal that the lead saw
     * @param reason what the organisation that proposed it reads
     * @throws NotFound for all users but the lead
     * @throws RuleViolation without a reason, and when the proposal is decided or has changed since it was shown
     */
    public void drop(Actor actor, UUID consortiumId, UUID proposalId, long shownVersion, String reason) {
        ProposedQuestion proposal = locked(actor, consortiumId, proposalId, shownVersion);
        proposal.drop(Act.now(actor, clock), reason);
        proposals.saveAndFlush(proposal);
    }

    /**
     * Changes the words of a question that is not posted yet.
     *
     * @param shownVersion the version of the question that the lead saw
     * @throws NotFound for all users but the lead
     * @throws RuleViolation when a text is missing or too long, the question is posted, or it has changed since it was
     * shown
     */
    public void reword(
            Actor actor, UUID consortiumId, UUID questionId, long shownVersion, @Nullable String place, String words) {
        AskedText text = AskedText.of(place, words);
        access.lockForLead(actor, consortiumId);
        BuyerQuestion question = question(consortiumId, questionId);
        question.requireVersion(shownVersion);
        question.reword(Act.now(actor, clock), text);
        questions.saveAndFlush(question);
    }

    /**
     * Takes a question back that is not posted yet; its proposals wait for another decision.
     *
     * @param shownVersion the version of the question that the lead saw
     * @throws NotFound for all users but the lead
     * @throws RuleViolation when the question is posted or has changed since it was shown
     */
    public void takeBack(Actor actor, UUID consortiumId, UUID questionId, long shownVersion) {
        access.lockForLead(actor, consortiumId);
        BuyerQuestion question = question(consortiumId, questionId);
        question.requireVersion(shownVersion);
        question.takeBack(Act.now(actor, clock));
        questions.saveAndFlush(question);
        for (ProposedQuestion proposal : proposals.findByBuyerQuestionIdIn(List.of(questionId))) {
            proposal.reconsider();
            proposals.saveAndFlush(proposal);
        }
    }

    private ProposedQuestion locked(Actor actor, UUID consortiumId, UUID proposalId, long shownVersion) {
        access.lockForLead(actor, consortiumId);
        ProposedQuestion proposal =
                proposals.findByIdAndConsortiumId(proposalId, consortiumId).orElseThrow(NotFound::new);
        proposal.requireVersion(shownVersion);
        return proposal;
    }

    private BuyerQuestion question(UUID consortiumId, UUID questionId) {
        return questions.findByIdAndConsortiumId(questionId, consortiumId).orElseThrow(NotFound::new);
    }
}
