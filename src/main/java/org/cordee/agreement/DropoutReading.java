package org.cordee.agreement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.Relation;
import org.cordee.consortium.composition.FrozenComposition;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the lead reads before it replaces a member that failed, and whom it has replaced. */
@Component
@Transactional(readOnly = true)
public class DropoutReading {

    private final ConsortiumReading consortia;
    private final ConsortiumLookup lookup;
    private final Dropouts dropouts;
    private final OpenComposition rule;
    private final FrozenComposition frozen;
    private final DirectoryLookup directory;
    private final BusinessClock clock;

    DropoutReading(
            ConsortiumReading consortia,
            ConsortiumLookup lookup,
            Dropouts dropouts,
            OpenComposition rule,
            FrozenComposition frozen,
            DirectoryLookup directory,
            BusinessClock clock) {
        this.consortia = consortia;
        this.lookup = lookup;
        this.dropouts = dropouts;
        this.rule = rule;
        this.frozen = frozen;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws NotFound for everybody but the lead */
    public DropoutView of(Actor actor, UUID consortiumId) {
        if (consortia.relation(actor, consortiumId) != Relation.LEAD) {
            throw new NotFound();
        }
        ConsortiumFacts grouping = lookup.consortium(consortiumId);
        List<Dropout> gone = dropouts.of(consortiumId);
        List<UUID> partners = lookup.members(consortiumId).stream()
                .map(MemberFacts::organisationId)
                .filter(organisation -> !organisation.equals(grouping.leadOrganisationId()))
                .distinct()
                .toList();
        Set<UUID> named = Stream.concat(partners.stream(), gone.stream().map(Dropout::organisationId))
                .collect(Collectors.toSet());
        Map<UUID, String> names = directory.namesOf(named);
        return new DropoutView(
                consortiumId,
                grouping.name(),
                rule.refusal(grouping, clock.now()),
                frozen.from(grouping),
                partners.stream()
                        .map(one -> new DropoutView.Partner(one, names.getOrDefault(one, "?")))
                        .toList(),
                gone.stream()
                        .map(one -> new DropoutView.Line(
                                names.getOrDefault(one.organisationId(), "?"),
                                one.why().cause(),
                                one.why().reason(),
                                one.why().evidence(),
                                one.at()))
                        .toList());
    }
}
