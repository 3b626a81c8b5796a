package org.cordee.organisation;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.ProvingMembers;
import org.cordee.organisation.OwnPageEvent.AddressConfirmed;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a coordinator confirm that a contact address belongs to its organisation. From then on the letters that open the
 * organisation's page go to it, those that waited for it among them, and an account of this address speaks for the
 * organisation.
 */
@Component
public class ConfirmingAddresses {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmingAddresses.class);

    private final Organisations organisations;
    private final ProvenAddresses proven;
    private final DirectorySources sources;
    private final FactSources facts;
    private final ProvingMembers members;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ConfirmingAddresses(
            Organisations organisations,
            ProvenAddresses proven,
            DirectorySources sources,
            FactSources facts,
            ProvingMembers members,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.organisations = organisations;
        this.proven = proven;
        this.sources = sources;
        this.facts = facts;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Confirms the contact address of one establishment. An address that is proven already stays as it is.
     *
     * @param expectedVersion the version that the coordinator saw, so that nobody confirms an address unseen
     * @throws NotFound unless the actor is a coordinator or an administrator
     * @throws RuleViolation {@code organisation.address.none} when the establishment has no address
     * @throws ObjectOptimisticLockingFailureException when the entry was changed meanwhile
     */
    @Transactional
    public void confirm(Actor actor, UUID organisationId, long expectedVersion, UUID establishmentId) {
        DirectoryAccess.requireMaintainer(actor);
        Organisation organisation = organisations.findLocked(organisationId).orElseThrow(NotFound::new);
        EstablishmentProfile place = organisation.profileOf(establishmentId);
        if (proven.establishmentsOf(organisationId).contains(establishmentId)) {
            members.prove(actor, organisationId, Objects.requireNonNull(place.contactEmail()));
            return;
        }
        if (organisation.version() != expectedVersion) {
            throw new ObjectOptimisticLockingFailureException(Organisation.class, organisationId);
        }
        if (place.contactEmail() == null) {
            throw new RuleViolation("organisation.address.none");
        }
        organisation.changeEstablishment(establishmentId, place, clock.now());
        organisations.save(organisation);
        facts.record(establishmentId, Set.of(FactField.EMAIL), sources.typedByCoordinator(clock.today(), clock.now()));
        members.prove(actor, organisationId, place.contactEmail());
        events.publishEvent(new AddressConfirmed(
                EventHeader.outsideConsortia(actor, clock.now()), organisationId, establishmentId));
        LOG.info("contact address confirmed organisation={} establishment={}", organisationId, establishmentId);
    }
}
