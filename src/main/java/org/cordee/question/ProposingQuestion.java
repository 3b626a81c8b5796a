package org.cordee.question;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.question.QuestionAccess.Reader;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a member, the lead included, propose a question to the buyer, change it and withdraw it. */
@Component
@Transactional
public class ProposingQuestion {

    /** The most questions that one organisation may propose in a grouping, withdrawn ones included. */
    static final int MOST = 60;

    private final QuestionAccess access;
    private final QuestionDates dates;
    private final ProposedQuestions proposals;
    private final BusinessClock clock;

    ProposingQuestion(QuestionAccess access, QuestionDates dates, ProposedQuestions proposals, BusinessClock clock) {
        this.access = access;
        this.dates = dates;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Proposes a question to the lead. The same words sent again with the same key change nothing.
     *
     * @param key drawn when the form was shown
     * @param place where the buyer's documents give rise to it; null when it is about none
     * @return the id of the proposal
     * @throws NotFound for everybody who may not read the questions of the grouping
     * @throws RuleViolation when a text is missing or too long, or nobody may ask any more
     */
    public UUID propose(Actor actor, UUID consortiumId, UUID key, @Nullable String place, String words) {
        AskedText text = AskedText.of(place, words);
        Reader reader = access.lockForMember(actor, consortiumId);
        UUID sendKey = UUID.nameUUIDFromBytes(
                (key + "\n" + text.place() + "\n" + text.words()).getBytes(StandardCharsets.UTF_8));
        return proposals
                .findByConsortiumIdAndOrganisationIdAndSendKey(consortiumId, reader.organisationId(), sendKey)
                .map(ProposedQuestion::id)
                .orElseGet(() -> {
                    Act act = Act.now(actor, clock);
                    requireOpen(reader, act);
                    requireFew(reader);
                    return proposals
                            .saveAndFlush(new ProposedQuestion(act, consortiumId, sendKey, text))
                            .id();
                });
    }

    private void requireOpen(Reader reader, Act act) {
        if (dates.windowOf(reader.consortium()).isOver(act.at())) {
            throw new RuleViolation("question.too-late");
        }
    }

    private void requireFew(Reader reader) {
        int proposed = proposals.countByConsortiumIdAndOrganisationId(reader.consortiumId(), reader.organisationId());
        if (proposed >= MOST) {
            throw new RuleViolation("question.proposal.too-many", MOST);
        }
    }

    /**
     * Changes the words, as long as the lead has not decided.
     *
     * @param shownVersion the version of the proposal that the member saw
     * @throws NotFound for all users but the organisation that proposed it
     * @throws RuleViolation when the lead has decided, or it has changed since it was shown
     */
    public void change(
            Actor actor, UUID consortiumId, UUID proposalId, long shownVersion, @Nullable String place, String words) {
        AskedText text = AskedText.of(place, words);
        ProposedQuestion proposal = own(actor, consortiumId, proposalId);
        proposal.requireVersion(shownVersion);
        proposal.change(Act.now(actor, clock), text);
        proposals.saveAndFlush(proposal);
    }

    /** Withdraws it, under the same conditions as {@link #change}. */
    public void withdraw(Actor actor, UUID consortiumId, UUID proposalId, long shownVersion) {
        ProposedQuestion proposal = own(actor, consortiumId, proposalId);
        proposal.requireVersion(shownVersion);
        proposal.withdraw(Act.now(actor, clock));
        proposals.saveAndFlush(proposal);
    }

    private ProposedQuestion own(Actor actor, UUID consortiumId, UUID proposalId) {
        access.lockForMember(actor, consortiumId);
        return proposals
                .findByIdAndConsortiumId(proposalId, consortiumId)
                .filter(proposal -> proposal.isOf(actor))
                .orElseThrow(NotFound::new);
    }
}
