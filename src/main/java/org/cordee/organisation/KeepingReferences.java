package org.cordee.organisation;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.UUID;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.organisation.OwnPageEvent.ReferenceRemoved;
import org.cordee.organisation.OwnPageEvent.ReferenceStated;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an organisation name contracts that it performed on its page, with an account or by its one-time link, which
 * stays open. Everybody reads the references and whether there is an attestation; its file is for the organisation
 * itself and for coordinators.
 */
@Component
public class KeepingReferences {

    /** The most references of one organisation. */
    public static final int MOST = 12;

    /** Stands for no sent file. */
    public static final byte[] NO_FILE = {};

    private static final Logger LOG = LoggerFactory.getLogger(KeepingReferences.class);

    private final UpdatingOwnPage pages;
    private final PageReferences references;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    KeepingReferences(
            UpdatingOwnPage pages,
            PageReferences references,
            Documents documents,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.pages = pages;
        this.references = references;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Publishes a reference at once.
     *
     * @param attestation a PDF, PNG or JPEG, which is treated as hostile; {@link #NO_FILE} for none
     * @return the id of the reference
     * @throws NotFound unless the actor may update the page
     * @throws RuleViolation naming each wrong field, or {@code organisation.reference.too-many}
     */
    @Transactional
    public UUID state(Actor actor, UUID organisationId, ReferenceTerms terms, byte[] attestation) {
        pages.lockOwn(actor, organisationId);
        if (references.countByOrganisationId(organisationId) >= MOST) {
            throw new RuleViolation("organisation.reference.too-many", MOST);
        }
        Instant now = clock.now();
        PageReference reference = new PageReference(Ids.next(), organisationId, terms, clock.today(), now);
        attach(reference, attestation, now);
        save(actor, organisationId, reference, now);
        return reference.id();
    }

    /**
     * Changes a reference.
     *
     * @param version the version that the user saw
     * @param attestation replaces the present one; {@link #NO_FILE} to leave it as it is
     * @throws NotFound unless the actor may update the page and it has this reference
     * @throws RuleViolation naming each wrong field
     * @throws ObjectOptimisticLockingFailureException when a colleague changed it meanwhile
     */
    @Transactional
    public void change(
            Actor actor,
            UUID organisationId,
            UUID referenceId,
            long version,
            ReferenceTerms terms,
            byte[] attestation) {
        PageReference reference = own(actor, organisationId, referenceId);
        if (reference.version() != version) {
            throw new ObjectOptimisticLockingFailureException(PageReference.class, referenceId);
        }
        Instant now = clock.now();
        reference.state(terms, clock.today(), now);
        attach(reference, attestation, now);
        save(actor, organisationId, reference, now);
    }

    /**
     * Attaches an attestation in the place of an earlier one.
     *
     * @throws NotFound unless the actor may update the page and it has this reference
     * @throws RuleViolation naming the field {@code file}, with the remedy
     */
    @Transactional
    public void attest(Actor actor, UUID organisationId, UUID referenceId, byte[] attestation) {
        PageReference reference = own(actor, organisationId, referenceId);
        Instant now = clock.now();
        attach(reference, AttestationFile.from(attestation), now);
        save(actor, organisationId, reference, now);
    }

    /**
     * Removes an attestation; nothing when there is none.
     *
     * @throws NotFound unless the actor may update the page and it has this reference
     */
    @Transactional
    public void withdrawAttestation(Actor actor, UUID organisationId, UUID referenceId) {
        PageReference reference = own(actor, organisationId, referenceId);
        if (reference.attestationId() != null) {
            reference.withdrawAttestation();
            save(actor, organisationId, reference, clock.now());
        }
    }

    /**
     * Removes a reference with its attestation. A reference that the page does not have is removed already.
     *
     * @throws NotFound unless the actor may update the page
     */
    @Transactional
    public void remove(Actor actor, UUID organisationId, UUID referenceId) {
        UpdatingOwnPage.requireOwn(actor, organisationId);
        if (references.remove(organisationId, referenceId) == 0) {
            return;
        }
        events.publishEvent(
                new ReferenceRemoved(EventHeader.outsideConsortia(actor, clock.now()), organisationId, referenceId));
        LOG.info("reference removed organisation={} reference={}", organisationId, referenceId);
    }

    private PageReference own(Actor actor, UUID organisationId, UUID referenceId) {
        pages.lockOwn(actor, organisationId);
        return references.findByIdAndOrganisationId(referenceId, organisationId).orElseThrow(NotFound::new);
    }

    private void attach(PageReference reference, byte[] sent, Instant now) {
        if (sent.length > 0) {
            attach(reference, AttestationFile.from(sent), now);
        }
    }

    private void attach(PageReference reference, AttestationFile file, Instant now) {
        reference.attest(stored(file).id(), now);
    }

    /** Stores a photograph that was drawn here as it is; the store scans a sent PDF. */
    private StoredDocument stored(AttestationFile file) {
        ConfidentialityLevel level = ConfidentialityLevel.CONSOLIDATED_PRICE;
        UUID outside = EventHeader.NO_CONSORTIUM;
        return file.isDrawn()
                ? documents.storeOwn(file.bytes(), file.name(), file.mediaType(), level, outside)
                : documents.store(
                        new ByteArrayInputStream(file.bytes()), file.name(), file.mediaType(), level, outside);
    }

    private void save(Actor actor, UUID organisationId, PageReference reference, Instant now) {
        references.saveAndFlush(reference);
        boolean attested = reference.attestationId() != null;
        events.publishEvent(new ReferenceStated(
                EventHeader.outsideConsortia(actor, now), organisationId, reference.id(), attested));
        LOG.info("reference stated organisation={} reference={} attested={}", organisationId, reference.id(), attested);
    }
}
