package org.cordee.consortium.shares;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.Act;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that a member agrees to the proposed shares, asks for others instead, or refuses them; the latter two need a
 * comment.
 */
@Component
@Transactional
public class AnsweringShares {

    private final NegotiatedConsortia consortia;
    private final ShareProposals proposals;
    private final ProposalAnswers answers;
    private final BusinessClock clock;

    AnsweringShares(
            NegotiatedConsortia consortia, ShareProposals proposals, ProposalAnswers answers, BusinessClock clock) {
        this.consortia = consortia;
        this.proposals = proposals;
        this.answers = answers;
        this.clock = clock;
    }

    public void agree(Actor actor, UUID proposalId, @Nullable String comment) {
        LockedAnswer held = held(actor, proposalId);
        held.answer().agree(held.act(), comment);
        answers.saveAndFlush(held.answer());
    }

    /**
     * Records a counter-proposal.
     *
     * @param wishes one for each lot the organisation is a member in; an amount that does not match its percentage of
     * the lot is refused with the amount that would match
     */
    public void counter(Actor actor, UUID proposalId, List<CounterShare> wishes, String comment) {
        LockedAnswer held = held(actor, proposalId);
        held.proposal().requireCounterable();
        held.answer().counter(held.act(), wishes, held.own(), held.proposal().totals(), comment);
        answers.saveAndFlush(held.answer());
    }

    public void refuse(Actor actor, UUID proposalId, String comment) {
        LockedAnswer held = held(actor, proposalId);
        held.answer().refuse(held.act(), comment);
        answers.saveAndFlush(held.answer());
    }

    private record LockedAnswer(
            Act act, NegotiatedConsortium consortium, ShareProposal proposal, ProposalAnswer answer) {

        /** Returns the shares that the proposal gives the answering organisation. */
        List<AgreedShare> own() {
            Set<UUID> members = consortium.members().stream()
                    .filter(member -> member.organisationId().equals(answer.organisationId()))
                    .map(MemberFacts::memberId)
                    .collect(Collectors.toSet());
            return proposal.figures().stream()
                    .filter(share -> members.contains(share.memberId()))
                    .toList();
        }
    }

    /**
     * Takes the shared lock on the consortium first, and only then reads the data that may have changed during the
     * wait.
     */
    private LockedAnswer held(Actor actor, UUID proposalId) {
        Act act = Act.now(actor, clock);
        NegotiatedConsortium consortium =
                consortia.getSharedLocked(proposals.consortiumOf(proposalId).orElseThrow(NotFound::new));
        ProposalAnswer answer =
                answers.hold(proposalId, actor.requireOrganisation()).orElseThrow(NotFound::new);
        ShareProposal proposal = proposals.get(proposalId);
        consortium.requireAlive();
        proposal.requireOpen(act.at());
        return new LockedAnswer(act, consortium, proposal, answer);
    }
}
