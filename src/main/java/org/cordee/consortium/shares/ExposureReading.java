package org.cordee.consortium.shares;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.Relation;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Returns the amounts that members may owe: a member sees its own, the lead sees all, other users see nothing. */
@Component
@Transactional(readOnly = true)
public class ExposureReading {

    private final ConsortiumReading consortia;
    private final ConsortiumLookup lookup;
    private final DirectoryLookup directory;
    private final ShareProposals proposals;

    ExposureReading(
            ConsortiumReading consortia, ConsortiumLookup lookup, DirectoryLookup directory, ShareProposals proposals) {
        this.consortia = consortia;
        this.lookup = lookup;
        this.directory = directory;
        this.proposals = proposals;
    }

    /**
     * Returns the exposure that the user may see.
     *
     * @throws NotFound for every user but the lead and the members, because these are prices
     */
    public ExposureView viewFor(Actor actor, UUID consortiumId) {
        Relation relation = consortia.relation(actor, consortiumId);
        if (relation != Relation.LEAD && relation != Relation.MEMBER) {
            throw new NotFound();
        }
        return proposals
                .latest(consortiumId)
                .map(latest -> new ExposureView(
                        consortiumId,
                        latest.terms().form(),
                        exposures(actor, relation, consortiumId, latest.figures())))
                .orElseGet(() -> new ExposureView(consortiumId, null, List.of()));
    }

    private List<Exposure> exposures(Actor actor, Relation relation, UUID consortiumId, List<AgreedShare> shares) {
        Set<UUID> sharing = shares.stream().map(AgreedShare::memberId).collect(Collectors.toSet());
        Map<UUID, List<MemberFacts>> members = lookup.members(consortiumId).stream()
                .filter(member -> sharing.contains(member.memberId()))
                .filter(member -> relation == Relation.LEAD || actor.actsFor(member.organisationId()))
                .collect(Collectors.groupingBy(MemberFacts::organisationId, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, String> names = directory.namesOf(members.keySet());
        Map<UUID, BigDecimal> turnovers = directory.turnoversOf(members.keySet());
        return members.entrySet().stream()
                .map(one -> Exposure.of(
                        one.getKey(),
                        names.getOrDefault(one.getKey(), "?"),
                        one.getValue().stream().anyMatch(MemberFacts::lead),
                        Exposure.lots(
                                shares,
                                one.getValue().stream()
                                        .map(MemberFacts::memberId)
                                        .collect(Collectors.toSet())),
                        turnovers.get(one.getKey())))
                .toList();
    }
}
