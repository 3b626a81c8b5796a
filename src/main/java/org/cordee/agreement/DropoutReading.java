package org.cordee.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    private final DropoutDocuments evidence;
    private final Documents documents;
    private final CompositionChangePolicy rule;
    private final FrozenComposition frozen;
    private final DirectoryLookup directory;
    private final BusinessClock clock;

    DropoutReading(
            ConsortiumReading consortia,
            ConsortiumLookup lookup,
            Dropouts dropouts,
            DropoutDocuments evidence,
            Documents documents,
            CompositionChangePolicy rule,
            FrozenComposition frozen,
            DirectoryLookup directory,
            BusinessClock clock) {
        this.consortia = consortia;
        this.lookup = lookup;
        this.dropouts = dropouts;
        this.evidence = evidence;
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
                        .map(one -> line(consortiumId, one, names.getOrDefault(one.organisationId(), "?")))
                        .toList());
    }

    private DropoutView.Line line(UUID consortiumId, Dropout one, String name) {
        return new DropoutView.Line(
                one.organisationId(),
                name,
                one.why().cause(),
                one.why().reason(),
                one.why().evidence(),
                one.at(),
                evidence.of(consortiumId, one));
    }

    /** @throws NotFound when the reader is not the lead, and when no member of that id was replaced */
    public DropoutView.Line line(Actor actor, UUID consortiumId, UUID organisationId) {
        return of(actor, consortiumId).dropouts().stream()
                .filter(line -> line.organisationId().equals(organisationId))
                .reduce((earlier, later) -> later)
                .orElseThrow(NotFound::new);
    }

    /** A document that the lead downloads. */
    public record Download(String name, String mediaType, byte[] bytes) {

        @Override
        public String toString() {
            return "Download[" + mediaType + "]";
        }
    }

    /**
     * @throws NotFound when the reader is not the lead, and for a document that does not belong to this member's
     * failure
     */
    public Download document(Actor actor, UUID consortiumId, UUID organisationId, UUID documentId) {
        requireLead(actor, consortiumId);
        DropoutDocument document = dropouts.of(consortiumId).stream()
                .filter(one -> one.organisationId().equals(organisationId))
                .flatMap(one -> evidence.of(consortiumId, one).stream())
                .filter(one -> one.documentId().equals(documentId))
                .findFirst()
                .orElseThrow(NotFound::new);
        try (InputStream in = documents.open(documentId)) {
            return new Download(document.name(), document.mediaType(), in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void requireLead(Actor actor, UUID consortiumId) {
        if (consortia.relation(actor, consortiumId) != Relation.LEAD) {
            throw new NotFound();
        }
    }
}
