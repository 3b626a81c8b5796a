package org.cordee.consortium.negotiation;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedGrouping;
import org.cordee.consortium.NegotiatedGroupings;
import org.cordee.consortium.proposal.AnswerState;
import org.cordee.consortium.proposal.ProposalAnswer;
import org.cordee.consortium.proposal.ProposalAnswers;
import org.cordee.consortium.proposal.ShareProposal;
import org.cordee.consortium.proposal.ShareProposals;
import org.cordee.consortium.share.SharesOutcome;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A process step when all have answered or the window closed: what follows. Run twice, it answers the same. */
@Component
@Transactional
public class SettlingShares {

    static final Duration TO_PROPOSE = Duration.ofDays(1);
    private static final Duration TO_MEDIATE = Duration.ofDays(2);

    private final NegotiatedGroupings groupings;
    private final ShareNegotiations negotiations;
    private final ShareProposals proposals;
    private final ProposalAnswers answers;
    private final BusinessClock clock;

    SettlingShares(
            NegotiatedGroupings groupings,
            ShareNegotiations negotiations,
            ShareProposals proposals,
            ProposalAnswers answers,
            BusinessClock clock) {
        this.groupings = groupings;
        this.negotiations = negotiations;
        this.proposals = proposals;
        this.answers = answers;
        this.clock = clock;
    }

    /** The latest proposal, for a negotiation whose process does not say whose answers it awaited (release 0.1). */
    public SharesOutcome settle(UUID consortiumId) {
        return settle(
                consortiumId,
                proposals.latest(consortiumId).orElseThrow(NotFound::new).id());
    }

    /** @param proposalId the one whose answers were awaited; there may be a later one already */
    public SharesOutcome settle(UUID consortiumId, UUID proposalId) {
        NegotiatedGrouping grouping = groupings.held(consortiumId);
        ShareNegotiation attempt = negotiations.current(consortiumId);
        ShareProposal proposal = proposals.get(proposalId);
        Act act = Act.now(Actor.system(), clock);
        if (proposal.isOpen() && grouping.isNegotiating()) {
            close(act, grouping, attempt, proposal);
        }
        return new SharesOutcome(
                proposal.next(), grouping.notAfterDeadline(act.at().plus(TO_PROPOSE)), attempt.mediationDueAt());
    }

    /**
     * Part of a larger act that holds the grouping: its deadline closed the window of a proposal that nobody has closed yet,
     * and the time to mediate, which begins anew when the grouping goes on.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeUp(Act act, NegotiatedGrouping grouping, ShareNegotiation attempt) {
        attempt.mediateUntil(act, grouping.notAfterDeadline(act.at().plus(TO_MEDIATE)));
        negotiations.saveAndFlush(attempt);
        proposals.latest(grouping.id()).filter(ShareProposal::isOpen).ifPresent(open -> {
            answers.held(open.id()).forEach(answer -> {
                answer.lapse();
                answers.saveAndFlush(answer);
            });
            close(act, grouping, attempt, open);
        });
    }

    private void close(Act act, NegotiatedGrouping grouping, ShareNegotiation attempt, ShareProposal proposal) {
        proposal.close(states(act, proposal));
        attempt.follow(proposal, grouping.notAfterDeadline(act.at().plus(TO_MEDIATE)));
        proposal.settled(act);
        if (proposal.isAgreed()) {
            grouping.sharesAgreed(proposal.terms().form());
        }
        negotiations.saveAndFlush(attempt);
        proposals.saveAndFlush(proposal);
    }

    private List<AnswerState> states(Act act, ShareProposal proposal) {
        List<ProposalAnswer> all = answers.held(proposal.id());
        if (proposal.hasEnded(act.at())) {
            all.forEach(answer -> {
                answer.lapse();
                answers.saveAndFlush(answer);
            });
        }
        return all.stream().map(ProposalAnswer::state).toList();
    }
}
