package org.cordee.consortium.share;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.NegotiatedGrouping;
import org.cordee.consortium.NegotiatedGroupings;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lead proposes who takes how much of each lot; one proposal is open at a time. */
@Component
@Transactional
public class ProposingShares {

    private static final Duration TIME_TO_ANSWER = Duration.ofDays(2);

    private final NegotiatedGroupings groupings;
    private final ShareProposals proposals;
    private final ProposalAnswers answers;
    private final BusinessClock clock;

    ProposingShares(
            NegotiatedGroupings groupings, ShareProposals proposals, ProposalAnswers answers, BusinessClock clock) {
        this.groupings = groupings;
        this.proposals = proposals;
        this.answers = answers;
        this.clock = clock;
    }

    public UUID propose(Actor actor, UUID consortiumId, List<LotShares> lots) {
        NegotiatedGrouping grouping = groupings.held(consortiumId);
        Act act = Act.now(actor, clock).by(grouping.leadOrganisationId());
        grouping.requireNegotiating();
        grouping.refuseAfterDeadline(act.at());
        Optional<ShareProposal> last = proposals.latest(consortiumId);
        if (last.filter(ShareProposal::isOpen).isPresent()) {
            throw new RuleViolation("consortium.shares.already-proposed");
        }
        List<MemberFacts> facts = grouping.members();
        ShareProposal proposal = ShareProposal.propose(
                act,
                Ids.next(),
                consortiumId,
                last.map(ShareProposal::round).orElse(0) + 1,
                lots,
                facts,
                answerBy(act.at(), grouping.deadlineAt()));
        UUID proposalId = proposal.id();
        proposals.saveAndFlush(proposal);
        ask(proposalId, facts);
        return proposalId;
    }

    /** One answer for each organisation besides the lead, whatever number of lots it is in. */
    private void ask(UUID proposalId, List<MemberFacts> facts) {
        Map<UUID, MemberFacts> speakers = new LinkedHashMap<>();
        facts.stream()
                .filter(member -> !member.lead())
                .forEach(member -> speakers.putIfAbsent(member.organisationId(), member));
        speakers.values().forEach(member -> answers.saveAndFlush(new ProposalAnswer(Ids.next(), proposalId, member)));
    }

    private static Instant answerBy(Instant now, Instant deadline) {
        Instant due = now.plus(TIME_TO_ANSWER);
        return due.isBefore(deadline) ? due : deadline;
    }
}
