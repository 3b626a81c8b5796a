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
import org.cordee.consortium.FrozenComposition;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.Relation;
import org.cordee.document.Documents;
import org.cordee.document.Download;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Returns what the lead reads before it replaces a member that failed, and the members it has replaced. */
@Component
@Transactional(readOnly = true)
public class DropoutReading {

    private final ConsortiumReading consortia;
    private final ConsortiumLookup lookup;
    private final Dropouts dropouts;
    private final Documents documents;
    private final CompositionChangePolicy rule;
    private final FrozenComposition frozen;
    private final DirectoryLookup directory;
    private final BusinessClock clock;

    DropoutReading(
            ConsortiumReading consortia,
            ConsortiumLookup lookup,
            Dropouts dropouts,
            Documents documents,
            CompositionChangePolicy rule,
            FrozenComposition frozen,
            DirectoryLookup directory,
            BusinessClock clock) {
        this.consortia = consortia;
        this.lookup = lookup;
        this.dropouts = dropouts;
        this.documents = documents;
        this.rule = rule;
        this.frozen = frozen;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws NotFound when the reader is not the lead */
    public DropoutView of(Actor actor, UUID consortiumId) {
        requireLead(actor, consortiumId);
        ConsortiumFacts grouping = lookup.consortium(consortiumId);
        List<Dropout> gone = dropouts.of(consortiumId);
        List<UUID> partners = lookup.members(consortiumId).stream()
                .map(MemberFacts::organisationId)
                .filter(organisation -> !organisation.equals(grouping.leadOrganisationId()))
                .distinct()
                .filter(organisation -> !frozen.isFrozen(consortiumId) || frozen.isReleased(consortiumId, organisation))
                .toList();
        Set<UUID> named = Stream.concat(partners.stream(), gone.stream().map(Dropout::organisationId))
                .collect(Collectors.toSet());
        Map<UUID, String> names = directory.namesOf(named);
        return new DropoutView(
                consortiumId,
                grouping.name(),
                partners.isEmpty()
                        ? rule.refusal(grouping, clock.now())
                        : rule.refusal(grouping, partners.get(0), clock.now()),
                frozen.from(grouping),
                partners.stream()
                        .map(one -> new DropoutView.Partner(one, names.getOrDefault(one, "?")))
                        .toList(),
                gone.stream()
                        .map(one -> line(one, names.getOrDefault(one.organisationId(), "?")))
                        .toList());
    }

    private DropoutView.Line line(Dropout one, String name) {
        return new DropoutView.Line(
                one.organisationId(),
                name,
                one.why().cause(),
                one.why().reason(),
                one.why().evidence(),
                one.at(),
                documents(one));
    }

    private List<DropoutDocument> documents(Dropout one) {
        return one.documents().stream()
                .map(added -> DropoutDocument.of(added, documents.find(added.documentId())))
                .toList();
    }

    /** @throws NotFound when the reader is not the lead, and when no member of that id was replaced */
    public DropoutView.Line line(Actor actor, UUID consortiumId, UUID organisationId) {
        return of(actor, consortiumId).dropouts().stream()
                .filter(line -> line.organisationId().equals(organisationId))
                .reduce((earlier, later) -> later)
                .orElseThrow(NotFound::new);
    }

    /**
     * @throws NotFound when the reader is not the lead, and for a document that does not belong to this member's
     * failure
     */
    public Download document(Actor actor, UUID consortiumId, UUID organisationId, UUID documentId) {
        requireLead(actor, consortiumId);
        boolean belongs = dropouts.of(consortiumId).stream()
                .filter(one -> one.organisationId().equals(organisationId))
                .flatMap(one -> one.documents().stream())
                .anyMatch(added -> added.documentId().equals(documentId));
        if (!belongs) {
            throw new NotFound();
        }
        return documents.download(documentId);
    }

    private void requireLead(Actor actor, UUID consortiumId) {
        if (consortia.relation(actor, consortiumId) != Relation.LEAD) {
            throw new NotFound();
        }
    }
}
