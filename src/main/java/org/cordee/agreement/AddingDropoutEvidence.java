package org.cordee.agreement;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.agreement.AgreementEvent.DropoutDocumentAdded;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.consortium.Relation;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds a document that shows that a member failed, such as a judgment or a letter. It is stored with the dropout, and
 * only the lead reads it.
 */
@Component
@Transactional
public class AddingDropoutEvidence {

    public static final int MOST = 20;

    /** Types that every computer opens; office files and archives could not be opened safely. */
    private static final Set<String> TAKEN = Set.of("application/pdf", "image/jpeg", "image/png");

    private final ConsortiumReading consortia;
    private final NegotiatedConsortia groupings;
    private final Dropouts dropouts;
    private final Documents documents;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    AddingDropoutEvidence(
            ConsortiumReading consortia,
            NegotiatedConsortia groupings,
            Dropouts dropouts,
            Documents documents,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.consortia = consortia;
        this.groupings = groupings;
        this.dropouts = dropouts;
        this.documents = documents;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Adds a document to the latest failure of this organisation. The same content again changes nothing.
     *
     * @throws NotFound when the actor is not the lead, and when no member of that id was replaced
     * @throws RuleViolation when the file is empty, too large, harmful, or neither PDF, JPEG nor PNG, and beyond twenty
     */
    public void add(Actor actor, UUID consortiumId, UUID organisationId, SentFile file) {
        requireLead(actor, consortiumId);
        if (dropouts.last(consortiumId, organisationId).isEmpty()) {
            throw new NotFound();
        }
        StoredDocument kept = keep(consortiumId, file);
        attach(Act.now(actor, clock), groupings.getLocked(consortiumId), organisationId, kept);
    }

    /**
     * Stores the document as part of a larger act, before that act locks the consortium, because scanning a file may
     * take time.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    StoredDocument storeFile(Actor actor, UUID consortiumId, SentFile file) {
        requireLead(actor, consortiumId);
        return keep(consortiumId, file);
    }

    /**
     * Attaches a stored document as part of a larger act that holds the lock of the consortium and has checked access.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void attach(Act act, NegotiatedConsortium grouping, UUID organisationId, StoredDocument document) {
        Dropout dropout = dropouts.last(grouping.id(), organisationId).orElseThrow(NotFound::new);
        List<UUID> there = dropout.documents().stream()
                .map(Dropout.AddedDocument::documentId)
                .toList();
        if (there.stream().anyMatch(id -> documents.find(id).sha256().equals(document.sha256()))) {
            return;
        }
        if (there.size() >= MOST) {
            throw RuleViolation.of("file", "agreement.dropout.too-many-files", MOST);
        }
        dropout.add(act, document.id());
        dropouts.saveAndFlush(dropout);
        events.publishEvent(new DropoutDocumentAdded(act.eventHeader(grouping.id()), document.id(), organisationId));
    }

    private void requireLead(Actor actor, UUID consortiumId) {
        if (consortia.relation(actor, consortiumId) != Relation.LEAD) {
            throw new NotFound();
        }
    }

    private StoredDocument keep(UUID consortiumId, SentFile file) {
        StoredDocument stored = documents.store(
                file.content(), file.name(), file.mediaType(), ConfidentialityLevel.CONSOLIDATED_PRICE, consortiumId);
        if (!TAKEN.contains(stored.mediaType())) {
            throw RuleViolation.of("file", "agreement.dropout.type-refused", stored.name());
        }
        return stored;
    }
}
