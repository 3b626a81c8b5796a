package org.cordee.organisation;

import java.util.UUID;
import org.cordee.organisation.OrganisationDetail.EstablishmentDetail;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the entry of one organisation; {@code FindingOrganisations} of the search finds them by words and place. */
@Component
@Transactional(readOnly = true)
public class ReadingDirectory {

    private final Organisations organisations;
    private final BusinessClock clock;
    private final FactOrigins origins;

    ReadingDirectory(Organisations organisations, BusinessClock clock, FactOrigins origins) {
        this.organisations = organisations;
        this.clock = clock;
        this.origins = origins;
    }

    /**
     * Returns the entry; contacts only for those who may edit it.
     *
     * @throws NotFound when there is no such organisation, or its diffusion is restricted and the actor neither acts for
     * it nor may edit it
     */
    public OrganisationDetail find(Actor actor, UUID organisationId) {
        DirectoryAccess.requireReader(actor);
        Organisation organisation = organisations.findById(organisationId).orElseThrow(NotFound::new);
        boolean editable = DirectoryAccess.mayEdit(actor, organisationId);
        if (organisation.register().hidden() && !DirectoryAccess.readsHidden(actor, organisationId)) {
            throw new NotFound();
        }
        return new OrganisationDetail(
                organisation.id(),
                organisation.version(),
                organisation.identity(),
                organisation.profile(),
                organisation.size(),
                organisation.essStatus(clock.today()),
                organisation.kinds(clock.today()),
                organisation.register(),
                origins.of(organisationId),
                organisation.establishments().stream()
                        .map(establishment -> detail(establishment, editable))
                        .toList(),
                clock.today(),
                editable);
    }

    /** Tells if {@link #find} answers: it exists and, with restricted diffusion, the actor may edit it. */
    public boolean isReadable(Actor actor, UUID organisationId) {
        DirectoryAccess.requireReader(actor);
        return organisations
                .findById(organisationId)
                .filter(organisation ->
                        !organisation.register().hidden() || DirectoryAccess.readsHidden(actor, organisationId))
                .isPresent();
    }

    /** Tells if the diffusion of an entry is restricted; a missing one counts as restricted. */
    boolean isHidden(UUID organisationId) {
        return organisations
                .findById(organisationId)
                .map(organisation -> organisation.register().hidden())
                .orElse(true);
    }

    private EstablishmentDetail detail(Establishment establishment, boolean withContact) {
        EstablishmentProfile profile = establishment.profile();
        return new EstablishmentDetail(
                establishment.id(),
                withContact ? profile : profile.withoutContact(),
                establishment.place(),
                establishment.convention().isValidOn(clock.today()));
    }
}
