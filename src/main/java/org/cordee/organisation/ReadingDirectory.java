package org.cordee.organisation;

import java.util.UUID;
import org.cordee.organisation.OrganisationDetail.EstablishmentDetail;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the entry of one organisation; {@code FindingOrganisations} of the search finds them by words and place. */
@Component
@Transactional(readOnly = true)
public class ReadingDirectory {

    private final Organisations organisations;
    private final JdbcTemplate jdbc;
    private final BusinessClock clock;

    ReadingDirectory(Organisations organisations, JdbcTemplate jdbc, BusinessClock clock) {
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Returns the entry; contacts only for those who may edit it.
     *
     * @throws NotFound when there is no such organisation, or its diffusion is restricted and the actor may not edit it
     */
    public OrganisationDetail find(Actor actor, UUID organisationId) {
        DirectoryAccess.requireReader(actor);
        Organisation organisation = organisations.findById(organisationId).orElseThrow(NotFound::new);
        boolean editable = DirectoryAccess.mayEdit(actor, organisationId);
        if (!editable && isHidden(organisationId)) {
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
                organisation.establishments().stream()
                        .map(establishment -> detail(establishment, editable))
                        .toList(),
                clock.today(),
                editable);
    }

    /** Asked by SQL: the diffusion is a fact of the register that no use case of this room changes. */
    private boolean isHidden(UUID organisationId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT hidden FROM organisation WHERE id = ?", Boolean.class, organisationId.toString()));
    }

    private EstablishmentDetail detail(Establishment establishment, boolean withContact) {
        EstablishmentProfile profile = establishment.profile();
        return new EstablishmentDetail(
                establishment.id(),
                withContact ? profile : profile.withoutContact(),
                establishment.convention().isValidOn(clock.today()));
    }
}
