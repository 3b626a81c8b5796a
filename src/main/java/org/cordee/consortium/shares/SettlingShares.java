package org.cordee.consortium.shares;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides the next step when all have answered or the window closed, as a process step. A second run returns the same
 * answer.
 */
@Component
@Transactional
public class SettlingShares {

    static final Duration TO_PROPOSE = Duration.ofDays(1);
    private static final Duration TO_MEDIATE = Duration.ofDays(2);

    private final NegotiatedConsortia consortia;
    private final ShareNegotiations negotiations;
    private final ShareProposals proposals;
    private final ProposalAnswers answers;
    private final BusinessClock clock;

    SettlingShares(
            NegotiatedConsortia consortia,
            ShareNegotiations negotiations,
            ShareProposals proposals,
            ProposalAnswers answers,
            BusinessClock clock) {
        this.consortia = consortia;
        this.negotiations = negotiations;
        this.proposals = proposals;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Settles one proposal after its answers.
     *
     * @param proposalId the proposal whose answers were awaited; there may be a later one already
     */
    public SharesOutcome settle(UUID consortiumId, UUID proposalId) {
        NegotiatedConsortium consortium = consortia.getLocked(consortiumId);
        ShareNegotiation attempt = negotiations.current(consortiumId);
        ShareProposal proposal = proposals.get(proposalId);
        Act act = Act.now(Actor.system(), clock);
        if (proposal.isOpen() && consortium.isNegotiating()) {
            close(act, consortium, attempt, proposal);
        }
        return new SharesOutcome(proposal.next(), consortium.dueAfter(act.at(), TO_PROPOSE), attempt.mediationDueAt());
    }

    /**
     * Goes on with a negotiation after the consortium is open again, in the transaction that locks the consortium:
     * closes a proposal whose window the missed deadline ended, and restarts the time to mediate.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void resume(Act act, NegotiatedConsortium consortium, ShareNegotiation attempt) {
        attempt.mediateUntil(act, consortium.dueAfter(act.at(), TO_MEDIATE));
        negotiations.saveAndFlush(attempt);
        proposals.latest(consortium.id()).filter(ShareProposal::isOpen).ifPresent(open -> {
            answers.findLocked(open.id()).forEach(answer -> {
                answer.lapse();
                answers.saveAndFlush(answer);
            });
            close(act, consortium, attempt, open);
        });
    }

    private void close(Act act, NegotiatedConsortium consortium, ShareNegotiation attempt, ShareProposal proposal) {
        proposal.close(states(act, proposal));
        attempt.follow(proposal, consortium.dueAfter(act.at(), TO_MEDIATE));
        proposal.recordSettled(act);
        if (proposal.isAgreed()) {
            consortium.sharesAgreed(proposal.terms().form());
        }
        negotiations.saveAndFlush(attempt);
        proposals.saveAndFlush(proposal);
    }

    private List<AnswerState> states(Act act, ShareProposal proposal) {
        List<ProposalAnswer> all = answers.findLocked(proposal.id());
        if (proposal.hasEnded(act.at())) {
            all.forEach(answer -> {
                answer.lapse();
                answers.saveAndFlush(answer);
            });
        }
        return all.stream().map(ProposalAnswer::state).toList();
    }
}
