package org.cordee.consortium.shares;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.InformationBarrier;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.Relation;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the shares in a fixed number of statements and leaves out figures that the user may not see. */
@Component
@Transactional(readOnly = true)
public class SharesReading {

    private final ConsortiumReading consortia;
    private final ConsortiumLookup lookup;
    private final DirectoryLookup directory;
    private final InformationBarrier barrier;
    private final ShareNegotiations negotiations;
    private final ShareProposals proposals;
    private final ProposalAnswers answers;

    SharesReading(
            ConsortiumReading consortia,
            ConsortiumLookup lookup,
            DirectoryLookup directory,
            InformationBarrier barrier,
            ShareNegotiations negotiations,
            ShareProposals proposals,
            ProposalAnswers answers) {
        this.consortia = consortia;
        this.lookup = lookup;
        this.directory = directory;
        this.barrier = barrier;
        this.negotiations = negotiations;
        this.proposals = proposals;
        this.answers = answers;
    }

    /** Returns the agreed figures for other rooms, without a check of the user; empty before the agreement. */
    public List<AgreedShare> agreed(UUID consortiumId) {
        return latestAgreed(consortiumId).map(ShareProposal::figures).orElse(List.of());
    }

    /**
     * Returns the figures of each member that were last agreed and are not binding any more, also of members that left;
     * for other rooms.
     */
    public List<AgreedShare> lastAgreed(UUID consortiumId) {
        Map<UUID, AgreedShare> last = new LinkedHashMap<>();
        proposals.of(consortiumId).stream()
                .filter(ShareProposal::isReopened)
                .flatMap(proposal -> proposal.figures().stream())
                .forEach(share -> last.put(share.memberId(), share));
        return List.copyOf(last.values());
    }

    /** Returns the agreed work packages, for other rooms; empty before the agreement. */
    public List<AgreedWork> works(UUID consortiumId) {
        return latestAgreed(consortiumId)
                .map(proposal -> proposal.parts().stream()
                        .map(part -> new AgreedWork(
                                part.line().memberId(), part.line().work()))
                        .filter(work -> !work.work().isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** Returns the agreed terms, for other rooms; empty before the agreement. */
    public Optional<Terms> terms(UUID consortiumId) {
        return latestAgreed(consortiumId).map(ShareProposal::terms);
    }

    /** Returns the latest figures, agreed or not, for rooms that judge them; empty before the first proposal. */
    public Optional<LatestShares> latest(UUID consortiumId) {
        return proposals
                .latest(consortiumId)
                .map(proposal -> new LatestShares(proposal.isAgreed(), proposal.terms(), proposal.figures()));
    }

    /**
     * Returns the total that the open proposal offers in the lot of each of the user's memberships, so that its wishes
     * are computed; no page shows it.
     */
    public Map<UUID, Amount> totalsOf(Actor actor, UUID consortiumId) {
        Optional<ShareProposal> open = proposals.latest(consortiumId).filter(ShareProposal::isOpen);
        Map<UUID, Amount> totals = open.map(ShareProposal::totals).orElse(Map.of());
        return lookup.members(consortiumId).stream()
                .filter(member -> actor.actsFor(member.organisationId()) && totals.containsKey(member.lotId()))
                .collect(Collectors.toMap(
                        MemberFacts::memberId, member -> Objects.requireNonNull(totals.get(member.lotId()))));
    }

    /** Tells whether a proposal is open for the members' answers. */
    public boolean isProposed(UUID consortiumId) {
        return proposals.latest(consortiumId).filter(ShareProposal::isOpen).isPresent();
    }

    /** Tells whether the lead has to propose shares, in this attempt or in the next. */
    public boolean isProposalAwaited(UUID consortiumId) {
        return !isProposed(consortiumId)
                && negotiations
                        .latest(consortiumId)
                        .map(ShareNegotiation::awaitsProposal)
                        .orElse(true);
    }

    private Optional<ShareProposal> latestAgreed(UUID consortiumId) {
        return proposals.latest(consortiumId).filter(ShareProposal::isAgreed);
    }

    /**
     * Returns the negotiation as the user may see it.
     *
     * @throws NotFound for a user without a relation to the consortium
     */
    public SharesView viewFor(Actor actor, UUID consortiumId) {
        Relation relation = consortia.relation(actor, consortiumId);
        List<MemberFacts> members = lookup.members(consortiumId);
        List<ShareProposal> rounds = proposals.of(consortiumId);
        Map<UUID, List<ProposalAnswer>> said =
                answers.in(consortiumId).stream().collect(Collectors.groupingBy(ProposalAnswer::proposalId));
        boolean behindBarrier = relation == Relation.MEMBER && barrier.isBehind(actor, consortiumId);
        ShareVisibility sight = sight(relation, actor.organisationId(), members, behindBarrier, said.values());
        Optional<ShareNegotiation> attempt = negotiations.latest(consortiumId);
        return new SharesView(
                relation,
                attempt.map(ShareNegotiation::state).orElse(null),
                attempt.filter(ShareNegotiation::awaitsArbitration).isPresent(),
                attempt.map(ShareNegotiation::mediationDueAt).orElse(null),
                attempt.map(ShareNegotiation::recommendation).orElse(null),
                members(members, rounds, sight),
                rounds.stream()
                        .map(round -> round(round, said.getOrDefault(round.id(), List.of()), sight))
                        .toList(),
                behindBarrier);
    }

    /** Builds the visibility for the user. A replaced member still has its name in the rounds it took part in. */
    private ShareVisibility sight(
            Relation relation,
            @Nullable UUID reader,
            List<MemberFacts> members,
            boolean behindBarrier,
            Collection<List<ProposalAnswer>> said) {
        Map<UUID, String> names = directory.namesOf(Stream.concat(
                        members.stream().map(MemberFacts::organisationId),
                        said.stream().flatMap(List::stream).map(ProposalAnswer::organisationId))
                .collect(Collectors.toSet()));
        return new ShareVisibility(
                relation,
                reader,
                members.stream()
                        .filter(member -> member.organisationId().equals(reader))
                        .map(MemberFacts::memberId)
                        .collect(Collectors.toSet()),
                behindBarrier,
                names);
    }

    private static List<SharesView.MemberLine> members(
            List<MemberFacts> facts, List<ShareProposal> rounds, ShareVisibility sight) {
        Optional<ShareProposal> latest =
                rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
        Map<UUID, AgreedShare> shares = latest.map(ShareProposal::figures).orElse(List.of()).stream()
                .collect(Collectors.toMap(AgreedShare::memberId, Function.identity()));
        return facts.stream()
                .map(member -> {
                    AgreedShare share = shares.get(member.memberId());
                    SharesView.Figures seen = share == null
                            ? SharesView.Figures.NONE
                            : sight.figures(
                                    latest.orElseThrow(),
                                    member.memberId(),
                                    share.percentage(),
                                    share.amount(),
                                    share.hours());
                    return new SharesView.MemberLine(
                            member.memberId(),
                            member.lotId(),
                            member.organisationId(),
                            sight.name(member.organisationId()),
                            member.lead(),
                            member.state(),
                            seen.percentage(),
                            seen.amount(),
                            seen.hours());
                })
                .toList();
    }

    private static SharesView.ProposalLine round(
            ShareProposal proposal, List<ProposalAnswer> said, ShareVisibility sight) {
        return new SharesView.ProposalLine(
                proposal.id(),
                proposal.attempt(),
                proposal.round(),
                proposal.isLast(),
                proposal.state(),
                proposal.dueAt(),
                sight.seesTerms() ? proposal.terms() : null,
                proposal.parts().stream()
                        .map(part -> new SharesView.PartLine(
                                part.line().memberId(),
                                part.lotId(),
                                sight.seesPrices(proposal, part.line().memberId())
                                        ? part.line().work()
                                        : null,
                                sight.figures(
                                        proposal,
                                        part.line().memberId(),
                                        part.line().percentage(),
                                        part.line().amount(),
                                        part.line().hours())))
                        .toList(),
                said.stream().map(answer -> answer(proposal, answer, sight)).toList());
    }

    private static SharesView.AnswerLine answer(ShareProposal proposal, ProposalAnswer answer, ShareVisibility sight) {
        return new SharesView.AnswerLine(
                answer.memberId(),
                answer.organisationId(),
                sight.name(answer.organisationId()),
                answer.state(),
                sight.seesWords(answer.organisationId()) ? answer.words() : null,
                answer.wishes().stream()
                        .filter(wish ->
                                sight.relation() == Relation.COORDINATOR || sight.seesWords(answer.organisationId()))
                        .map(wish -> new SharesView.WishLine(
                                wish.memberId(),
                                sight.figures(
                                        proposal, wish.memberId(), wish.percentage(), wish.amount(), wish.hours())))
                        .toList());
    }
}
