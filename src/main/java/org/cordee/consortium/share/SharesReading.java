package org.cordee.consortium.share;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.Relation;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers readers about shares in a fixed number of statements and leaves out what they may not see. */
@Component
@Transactional(readOnly = true)
public class SharesReading {

    private final ConsortiumReading consortia;
    private final ConsortiumLookup lookup;
    private final DirectoryLookup directory;
    private final ShareProposals proposals;
    private final ProposalAnswers answers;

    SharesReading(
            ConsortiumReading consortia,
            ConsortiumLookup lookup,
            DirectoryLookup directory,
            ShareProposals proposals,
            ProposalAnswers answers) {
        this.consortia = consortia;
        this.lookup = lookup;
        this.directory = directory;
        this.proposals = proposals;
        this.answers = answers;
    }

    /** The figures all agreed to, for other rooms and whoever asks; empty before. */
    public List<AgreedShare> agreed(UUID consortiumId) {
        return proposals
                .latest(consortiumId)
                .filter(ShareProposal::isAgreed)
                .map(ShareProposal::figures)
                .orElse(List.of());
    }

    /** @throws NotFound for whoever has nothing to do with the grouping */
    public SharesView of(Actor actor, UUID consortiumId) {
        Relation relation = consortia.relation(actor, consortiumId);
        List<MemberFacts> members = lookup.members(consortiumId);
        Map<UUID, String> names = directory.namesOf(
                members.stream().map(MemberFacts::organisationId).collect(Collectors.toSet()));
        Optional<ShareProposal> proposal = proposals.latest(consortiumId);
        return new SharesView(
                members(members, proposal, relation, actor.organisationId(), names),
                proposal.map(found -> proposal(found, relation, actor.organisationId(), names))
                        .orElse(null));
    }

    private static List<SharesView.MemberLine> members(
            List<MemberFacts> facts,
            Optional<ShareProposal> proposal,
            Relation relation,
            @Nullable UUID reader,
            Map<UUID, String> names) {
        Map<UUID, AgreedShare> figures = proposal.map(ShareProposal::figures).orElse(List.of()).stream()
                .collect(Collectors.toMap(AgreedShare::memberId, Function.identity()));
        return facts.stream()
                .map(member -> member(member, figures.get(member.memberId()), relation, reader, names))
                .toList();
    }

    private static SharesView.MemberLine member(
            MemberFacts member,
            @Nullable AgreedShare figures,
            Relation relation,
            @Nullable UUID reader,
            Map<UUID, String> names) {
        boolean amountShown =
                relation.seesAllAmounts() || member.organisationId().equals(reader);
        return new SharesView.MemberLine(
                member.memberId(),
                member.lotId(),
                member.organisationId(),
                name(names, member.organisationId()),
                member.lead(),
                member.state(),
                figures == null ? null : figures.percentage(),
                figures == null || !amountShown ? null : figures.amount(),
                figures == null ? null : figures.hours());
    }

    private SharesView.ProposalLine proposal(
            ShareProposal proposal, Relation relation, @Nullable UUID reader, Map<UUID, String> names) {
        List<SharesView.AnswerLine> lines = answers.to(proposal.id()).stream()
                .map(answer -> new SharesView.AnswerLine(
                        answer.answerer().memberId(),
                        answer.answerer().organisationId(),
                        name(names, answer.answerer().organisationId()),
                        answer.state(),
                        relation == Relation.LEAD
                                        || answer.answerer().organisationId().equals(reader)
                                ? answer.words()
                                : null))
                .toList();
        return new SharesView.ProposalLine(proposal.id(), proposal.round(), proposal.state(), proposal.dueAt(), lines);
    }

    private static String name(Map<UUID, String> names, UUID organisationId) {
        return names.getOrDefault(organisationId, "?");
    }
}
