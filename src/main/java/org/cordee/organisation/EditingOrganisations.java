package org.cordee.organisation;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes entries of the directory. Each method takes the version the user saw, so that no user overwrites a change
 * unseen.
 */
@Component
public class EditingOrganisations {

    private final Organisations organisations;
    private final BusinessClock clock;

    EditingOrganisations(Organisations organisations, BusinessClock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    @Transactional
    public void change(Actor actor, UUID organisationId, long expectedVersion, OrganisationProfile profile) {
        Organisation organisation = load(actor, organisationId, expectedVersion);
        organisation.change(profile, clock.now());
        organisations.save(organisation);
    }

    @Transactional
    public UUID addEstablishment(Actor actor, UUID organisationId, long expectedVersion, EstablishmentProfile profile) {
        Organisation organisation = load(actor, organisationId, expectedVersion);
        UUID establishmentId = organisation.addEstablishment(profile, clock.now());
        organisations.save(organisation);
        return establishmentId;
    }

    @Transactional
    public void changeEstablishment(
            Actor actor,
            UUID organisationId,
            long expectedVersion,
            UUID establishmentId,
            EstablishmentProfile profile) {
        Organisation organisation = load(actor, organisationId, expectedVersion);
        organisation.changeEstablishment(establishmentId, profile, clock.now());
        organisations.save(organisation);
    }

    private Organisation load(Actor actor, UUID organisationId, long expectedVersion) {
        DirectoryAccess.requireEditor(actor, organisationId);
        Organisation organisation = organisations.findLocked(organisationId).orElseThrow(NotFound::new);
        if (organisation.version() != expectedVersion) {
            throw new ObjectOptimisticLockingFailureException(Organisation.class, organisationId);
        }
        return organisation;
    }
}
