package org.cordee.organisation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds an organisation to the directory: a lead adds an organisation it knows, a coordinator any. Only a contact address
 * that a coordinator types counts as proven.
 */
@Component
public class RegisteringOrganisations {

    private static final Logger LOG = LoggerFactory.getLogger(RegisteringOrganisations.class);

    private final Organisations organisations;
    private final DirectorySources sources;
    private final FactSources facts;
    private final BusinessClock clock;

    RegisteringOrganisations(
            Organisations organisations, DirectorySources sources, FactSources facts, BusinessClock clock) {
        this.organisations = organisations;
        this.sources = sources;
        this.facts = facts;
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
        if (DirectoryAccess.isMaintainer(actor)) {
            nameSource(organisation);
        }
        LOG.info("organisation registered organisation={}", organisation.id());
        return organisation.id();
    }

    /** Names the coordinator as the source of the contact addresses that it typed. */
    private void nameSource(Organisation organisation) {
        List<UUID> places = organisation.establishments().stream()
                .filter(place -> place.profile().contactEmail() != null)
                .map(Establishment::id)
                .toList();
        if (!places.isEmpty()) {
            DirectorySource typed = sources.typedByCoordinator(clock.today(), clock.now());
            places.forEach(place -> facts.record(place, Set.of(FactField.EMAIL), typed));
        }
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
