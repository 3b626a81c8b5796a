package org.cordee.organisation;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds an organisation to the directory: a lead adds an organisation it knows, a coordinator any. */
@Component
public class RegisteringOrganisations {

    private static final Logger LOG = LoggerFactory.getLogger(RegisteringOrganisations.class);

    private final Organisations organisations;
    private final BusinessClock clock;

    RegisteringOrganisations(Organisations organisations, BusinessClock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Registers an organisation; refuses it when the organisation or an establishment is already in the directory. */
    @Transactional
    public UUID register(
            Actor actor,
            OrganisationIdentity identity,
            OrganisationProfile profile,
            List<EstablishmentProfile> establishments) {
        DirectoryAccess.requireReader(actor);
        if (identity.simulated() || identity.demo()) {
            DirectoryAccess.requireMaintainer(actor);
        }
        refuseKnown(identity);
        Organisation organisation = Organisation.register(identity, profile, establishments, clock.now());
        save(organisation);
        LOG.info("organisation registered organisation={}", organisation.id());
        return organisation.id();
    }

    /**
     * Stores the organisation. When two users register the same one at the same moment, the unique keys of the table
     * refuse the second.
     */
    private void save(Organisation organisation) {
        try {
            organisations.saveAndFlush(organisation);
        } catch (DataIntegrityViolationException known) {
            throw alreadyRegistered("siren");
        }
    }

    private void refuseKnown(OrganisationIdentity identity) {
        Siren siren = identity.siren();
        if (siren != null && organisations.findBySiren(siren.value()).isPresent()) {
            throw alreadyRegistered("siren");
        }
        String foreignId = identity.foreignId();
        if (foreignId != null
                && organisations
                        .findByCountryAndForeignId(identity.country(), foreignId)
                        .isPresent()) {
            throw alreadyRegistered("foreignId");
        }
    }

    private static RuleViolation alreadyRegistered(String field) {
        return RuleViolation.of(field, "organisation.already-registered");
    }
}
