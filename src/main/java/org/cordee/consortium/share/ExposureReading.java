package org.cordee.consortium.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.Relation;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what members may owe: a member learns its own, the lead that of all, nobody else anything. */
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

    /** @throws NotFound for everybody but the lead and the members: these are prices */
    public ExposureView of(Actor actor, UUID consortiumId) {
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
        Map<UUID, Amount> wholes = Exposure.wholes(shares);
        Map<UUID, AgreedShare> byMember =
                shares.stream().collect(Collectors.toMap(AgreedShare::memberId, Function.identity()));
        Map<UUID, List<Exposure.Part>> parts = new LinkedHashMap<>();
        for (MemberFacts member : lookup.members(consortiumId)) {
            AgreedShare share = byMember.get(member.memberId());
            boolean seen = relation == Relation.LEAD || actor.actsFor(member.organisationId());
            if (share != null && seen) {
                parts.computeIfAbsent(member.organisationId(), any -> new ArrayList<>())
                        .add(new Exposure.Part(
                                member.lead(), share.amount(), Objects.requireNonNull(wholes.get(share.lotId()))));
            }
        }
        Set<UUID> organisations = parts.keySet();
        Map<UUID, String> names = directory.namesOf(organisations);
        Map<UUID, BigDecimal> turnovers = directory.turnoversOf(organisations);
        return parts.entrySet().stream()
                .map(one -> Exposure.of(
                        one.getKey(),
                        names.getOrDefault(one.getKey(), "?"),
                        one.getValue(),
                        turnovers.get(one.getKey())))
                .toList();
    }
}
