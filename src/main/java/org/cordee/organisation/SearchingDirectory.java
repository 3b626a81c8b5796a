package org.cordee.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cordee.organisation.OrganisationDetail.EstablishmentDetail;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds organisations by name, kind, activity and place. A page costs the same few SQL
 * statements, whatever its length. Uses SQL because the conditions of a search are combined at run time.
 */
@Component
@Transactional(readOnly = true)
public class SearchingDirectory {

    private final Organisations organisations;
    private final NamedParameterJdbcTemplate jdbc;
    private final BusinessClock clock;
    private final FactOrigins origins;

    SearchingDirectory(
            Organisations organisations, NamedParameterJdbcTemplate jdbc, BusinessClock clock, FactOrigins origins) {
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
        this.origins = origins;
    }

    /** Returns a page sorted by name; the id makes the order stable. */
    public Page<OrganisationRow> search(Actor actor, DirectorySearch search, Pageable page) {
        DirectoryAccess.requireReader(actor);
        DirectoryQuery query = DirectoryQuery.of(search, clock.today());
        MapSqlParameterSource parameters = query.parameters();
        Long total = jdbc.queryForObject(
                "SELECT COUNT(*) FROM organisation o WHERE " + query.where(), parameters, Long.class);
        parameters.addValue("limit", page.getPageSize()).addValue("offset", page.getOffset());
        List<UUID> ids = jdbc.query(
                "SELECT o.id FROM organisation o WHERE " + query.where()
                        + " ORDER BY o.legal_name, o.id LIMIT :limit OFFSET :offset",
                parameters,
                (row, number) -> UUID.fromString(row.getString(1)));
        return new PageImpl<>(rows(ids), page, total == null ? 0 : total);
    }

    public OrganisationDetail find(Actor actor, UUID organisationId) {
        DirectoryAccess.requireReader(actor);
        Organisation organisation = organisations.findById(organisationId).orElseThrow(NotFound::new);
        boolean editable = DirectoryAccess.mayEdit(actor, organisationId);
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

    private List<OrganisationRow> rows(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Organisation> found = new ArrayList<>(organisations.findWithEstablishments(ids));
        found.sort(Comparator.comparingInt(organisation -> ids.indexOf(organisation.id())));
        return found.stream().map(this::row).toList();
    }

    private OrganisationRow row(Organisation organisation) {
        Address address = organisation.establishments().isEmpty()
                ? null
                : organisation.establishments().get(0).profile().address();
        Siren siren = organisation.identity().siren();
        return new OrganisationRow(
                organisation.id(),
                organisation.profile().legalName(),
                siren == null ? null : siren.value(),
                organisation.kinds(clock.today()),
                organisation.profile().vocation(),
                address == null ? null : address.city(),
                address == null ? null : address.department(),
                organisation.establishments().size());
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
