package org.cordee.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.account.OrganisationNames;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.SingleStatementRead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives other rooms the facts about organisations whose id they know. These rooms check the access themselves. */
@Component
@Transactional(readOnly = true)
public class DirectoryLookup implements OrganisationNames {

    private final Organisations organisations;
    private final NamedParameterJdbcTemplate jdbc;
    private final BusinessClock clock;

    DirectoryLookup(Organisations organisations, NamedParameterJdbcTemplate jdbc, BusinessClock clock) {
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the names of the organisations that exist, in one SQL statement. */
    @Override
    @SingleStatementRead
    public Map<UUID, String> namesOf(Collection<UUID> organisationIds) {
        Map<UUID, String> names = new HashMap<>();
        if (!organisationIds.isEmpty()) {
            List<String> ids = organisationIds.stream().map(UUID::toString).toList();
            jdbc.query("SELECT id, legal_name FROM organisation WHERE id IN (:ids)", Map.of("ids", ids), row -> {
                names.put(UUID.fromString(row.getString(1)), row.getString(2));
            });
        }
        return names;
    }

    /**
     * Returns the turnover of the last closed year, in euros, for the organisations where it is known, in one SQL
     * statement.
     */
    public Map<UUID, BigDecimal> turnoversOf(Collection<UUID> organisationIds) {
        Map<UUID, BigDecimal> turnovers = new HashMap<>();
        if (!organisationIds.isEmpty()) {
            List<String> ids = organisationIds.stream().map(UUID::toString).toList();
            String sql = "SELECT id, turnover FROM organisation WHERE id IN (:ids) AND turnover IS NOT NULL";
            jdbc.query(sql, Map.of("ids", ids), row -> {
                turnovers.put(UUID.fromString(row.getString(1)), row.getBigDecimal(2));
            });
        }
        return turnovers;
    }

    /**
     * Returns the legal name of an organisation.
     *
     * @throws NotFound when there is no such organisation
     */
    public String nameOf(UUID organisationId) {
        return Optional.ofNullable(namesOf(List.of(organisationId)).get(organisationId))
                .orElseThrow(NotFound::new);
    }

    @Override
    public Optional<UUID> bySiren(String siren) {
        return organisations.findBySiren(siren).map(Organisation::id);
    }

    public Optional<EstablishmentFacts> bySiret(Siret siret) {
        return organisations.findBySiret(siret.value()).map(this::facts);
    }

    public EstablishmentFacts establishment(UUID establishmentId) {
        return establishments(List.of(establishmentId)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Returns the establishments that exist, in no particular order. */
    public List<EstablishmentFacts> establishments(Collection<UUID> establishmentIds) {
        return establishmentIds.isEmpty()
                ? List.of()
                : organisations.findEstablishments(establishmentIds).stream()
                        .map(this::facts)
                        .toList();
    }

    /**
     * Returns the establishments that belong to one of these groups of enterprises, in one SQL statement. A group is
     * identified by a SIREN as in {@link EstablishmentFacts#group}. A caller with many establishments then reads only
     * these few.
     */
    public Set<UUID> establishmentsOfGroups(Collection<UUID> establishmentIds, Collection<String> groups) {
        if (establishmentIds.isEmpty() || groups.isEmpty()) {
            return Set.of();
        }
        String sql = "SELECT e.id FROM establishment e JOIN organisation o ON o.id = e.organisation_id"
                + " WHERE e.id IN (:ids) AND COALESCE(o.parent_siren, o.siren) IN (:groups)";
        List<String> ids = establishmentIds.stream().map(UUID::toString).toList();
        return Set.copyOf(jdbc.queryForList(sql, Map.of("ids", ids, "groups", groups), UUID.class));
    }

    /**
     * Returns the profile of an organisation.
     *
     * @throws NotFound when there is no such organisation
     */
    public OrganisationProfile profileOf(UUID organisationId) {
        return organisations.findById(organisationId).orElseThrow(NotFound::new).profile();
    }

    /**
     * Returns the profiles of several organisations by id, in a fixed number of SQL statements; an unknown id is left
     * out.
     */
    public Map<UUID, OrganisationProfile> profilesOf(Collection<UUID> organisationIds) {
        return organisationIds.isEmpty()
                ? Map.of()
                : organisations.findWithEstablishments(organisationIds).stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::profile));
    }

    /** Returns the establishments of one organisation, sorted by SIRET. */
    public List<EstablishmentFacts> establishmentsOf(UUID organisationId) {
        return organisations.findById(organisationId).orElseThrow(NotFound::new).establishments().stream()
                .map(this::facts)
                .toList();
    }

    /**
     * Returns the establishments of several organisations, grouped in the order of the given ids, in a fixed number of
     * SQL statements.
     */
    public List<EstablishmentFacts> establishmentsOfAll(List<UUID> organisationIds) {
        return organisationIds.isEmpty()
                ? List.of()
                : organisations.findWithEstablishments(organisationIds).stream()
                        .sorted(Comparator.comparingInt(organisation -> organisationIds.indexOf(organisation.id())))
                        .flatMap(organisation -> organisation.establishments().stream())
                        .map(this::facts)
                        .toList();
    }

    private EstablishmentFacts facts(Establishment establishment) {
        Organisation organisation = require(establishment.organisation());
        OrganisationProfile profile = organisation.profileWithoutLists();
        EstablishmentProfile place = establishment.profile();
        LocalDate today = clock.today();
        return new EstablishmentFacts(
                establishment.id(),
                organisation.id(),
                profile.legalName(),
                place.siret(),
                organisation.identity().siren(),
                profile.parentSiren(),
                place,
                organisation.size(),
                organisation.essStatus(today),
                OrganisationKinds.of(profile, List.of(establishment.convention()), today),
                establishment.convention().isValidOn(today),
                organisation.identity().simulated());
    }

    private static Organisation require(@Nullable Organisation organisation) {
        if (organisation == null) {
            throw new IllegalStateException("an establishment without its organisation");
        }
        return organisation;
    }
}
