package org.cordee.organisation;

import java.util.Set;
import java.util.UUID;
import org.cordee.account.ProvingMembers;
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
    private final DirectorySources sources;
    private final FactSources facts;
    private final ProvingMembers members;
    private final OwnPages pages;
    private final OwnPageSettings settings;

    EditingOrganisations(
            Organisations organisations,
            BusinessClock clock,
            DirectorySources sources,
            FactSources facts,
            ProvingMembers members,
            OwnPages pages,
            OwnPageSettings settings) {
        this.organisations = organisations;
        this.clock = clock;
        this.sources = sources;
        this.facts = facts;
        this.members = members;
        this.pages = pages;
        this.settings = settings;
    }

    @Transactional
    public void change(Actor actor, UUID organisationId, long expectedVersion, OrganisationProfile profile) {
        Organisation organisation = load(actor, organisationId, expectedVersion);
        Set<FactField> changed = FactField.changed(organisation.profile(), profile);
        organisation.change(profile, clock.now());
        DirectorySource source = sourceOf(actor, organisation);
        organisations.save(organisation);
        facts.record(organisationId, changed, source);
    }

    @Transactional
    public UUID addEstablishment(Actor actor, UUID organisationId, long expectedVersion, EstablishmentProfile profile) {
        Organisation organisation = load(actor, organisationId, expectedVersion);
        UUID establishmentId = organisation.addEstablishment(profile, clock.now());
        DirectorySource source = sourceOf(actor, organisation);
        organisations.save(organisation);
        if (source.kind() == SourceKind.OWN) {
            facts.record(establishmentId, FactField.typedAbout(profile), source);
        } else if (profile.contactEmail() != null) {
            facts.record(establishmentId, Set.of(FactField.EMAIL), source);
        }
        proveMember(actor, organisationId, profile);
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
        Set<FactField> changed = FactField.changed(organisation.profileOf(establishmentId), profile);
        organisation.changeEstablishment(establishmentId, profile, clock.now());
        DirectorySource source = sourceOf(actor, organisation);
        organisations.save(organisation);
        facts.record(establishmentId, changed, source);
        if (changed.contains(FactField.EMAIL)) {
            proveMember(actor, organisationId, profile);
        }
    }

    /** An address that the organisation or a coordinator types is proven, and so is the account that has it. */
    private void proveMember(Actor actor, UUID organisationId, EstablishmentProfile profile) {
        String typed = profile.contactEmail();
        if (typed != null) {
            members.prove(actor, organisationId, typed);
        }
    }

    /**
     * Returns the source of what the actor types today: a member of the organisation claims its page by changing it,
     * and its facts win over every file from then on. It is also reminded of its proofs from then on.
     */
    private DirectorySource sourceOf(Actor actor, Organisation organisation) {
        boolean own = actor.actsFor(organisation.id());
        if (own) {
            organisation.claim(clock.now());
            OwnPage page = pages.findById(organisation.id()).orElseGet(() -> new OwnPage(organisation.id()));
            page.follow(LapsingProof.next(organisation, clock.today()), settings, clock.now());
            pages.saveAndFlush(page);
        }
        SourceKind kind = own ? SourceKind.OWN : SourceKind.COORDINATOR;
        return sources.resolve(DirectorySource.of(kind, "", "", "", clock.today()), clock.now());
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
