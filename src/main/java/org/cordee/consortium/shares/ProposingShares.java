package org.cordee.consortium.shares;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.consortium.NextStepCheck;
import org.cordee.law.BackwardPlans;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead propose the share of each member in each lot; one proposal is open at a time. */
@Component
@Transactional
public class ProposingShares {

    private static final Duration TIME_TO_ANSWER = Duration.ofDays(2);
    private static final Duration TIME_IN_A_HURRY = Duration.ofDays(1);

    private final NegotiatedConsortia consortia;
    private final ShareNegotiations negotiations;
    private final ShareProposals proposals;
    private final ProposalAnswers answers;
    private final BackwardPlans plans;
    private final List<NextStepCheck> before;
    private final BusinessClock clock;

    ProposingShares(
            NegotiatedConsortia consortia,
            ShareNegotiations negotiations,
            ShareProposals proposals,
            ProposalAnswers answers,
            BackwardPlans plans,
            List<NextStepCheck> before,
            BusinessClock clock) {
        this.consortia = consortia;
        this.negotiations = negotiations;
        this.proposals = proposals;
        this.answers = answers;
        this.plans = plans;
        this.before = before;
        this.clock = clock;
    }

    /** Proposes with the terms of the last proposal, or with those usual for the consortium's form. */
    public UUID propose(Actor actor, UUID consortiumId, List<LotShares> lots) {
        return propose(actor, consortiumId, lots, null);
    }

    public UUID propose(Actor actor, UUID consortiumId, List<LotShares> lots, @Nullable Terms wanted) {
        NegotiatedConsortium consortium = consortia.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(consortium.leadOrganisationId());
        consortium.requireNegotiating();
        consortium.refuseAfterDeadline(act.at());
        Optional<ShareProposal> last = proposals.latest(consortiumId);
        if (last.filter(ShareProposal::isOpen).isPresent()) {
            throw new RuleViolation("consortium.shares.already-proposed");
        }
        before.forEach(one -> one.requireNextStepAllowed(consortium, act.at()));
        ShareNegotiation attempt = attempt(consortiumId);
        attempt.requireProposable();
        Terms terms = wanted != null
                ? wanted
                : last.map(ShareProposal::terms).orElseGet(() -> Terms.usual(consortium.form()));
        List<MemberFacts> members = consortium.members();
        ShareProposal proposal = ShareProposal.propose(
                act,
                Ids.next(),
                consortiumId,
                turn(attempt, last),
                lots,
                terms,
                members,
                answerBy(act.at(), consortium));
        negotiations.saveAndFlush(attempt);
        proposals.saveAndFlush(proposal);
        ask(proposal.id(), members);
        return proposal.id();
    }

    private ShareNegotiation attempt(UUID consortiumId) {
        Optional<ShareNegotiation> latest = negotiations.latest(consortiumId);
        if (latest.isEmpty()) {
            return new ShareNegotiation(Ids.next(), consortiumId, 1);
        }
        ShareNegotiation attempt = latest.get();
        return attempt.decision() == null ? attempt : attempt.next(Ids.next());
    }

    private static ShareProposal.ProposalPosition turn(ShareNegotiation attempt, Optional<ShareProposal> last) {
        int round = last.filter(before -> before.attempt() == attempt.attempt())
                        .map(ShareProposal::round)
                        .orElse(0)
                + 1;
        return new ShareProposal.ProposalPosition(attempt.attempt(), round, attempt.isAtLastProposal());
    }

    /** Creates one answer for each organisation except the lead, however many lots it is in. */
    private void ask(UUID proposalId, List<MemberFacts> members) {
        Map<UUID, MemberFacts> speakers = new LinkedHashMap<>();
        members.stream()
                .filter(member -> !member.lead())
                .forEach(member -> speakers.putIfAbsent(member.organisationId(), member));
        speakers.values().forEach(member -> answers.saveAndFlush(new ProposalAnswer(Ids.next(), proposalId, member)));
    }

    /**
     * Returns the due date of the answers: the end of the working day after two days, or after one day when the
     * consortium was opened too late for the usual plan (D18), and never after the deadline.
     */
    private Instant answerBy(Instant now, NegotiatedConsortium consortium) {
        boolean compressed =
                plans.planFor(consortium.openedAt(), consortium.deadline()).compressed();
        return consortium
                .dueAfter(now, compressed ? TIME_IN_A_HURRY : TIME_TO_ANSWER)
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
