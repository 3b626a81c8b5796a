package org.cordee.organisation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives other rooms the facts about organisations whose id they know. These rooms check the access themselves. */
@Component
@Transactional(readOnly = true)
public class DirectoryLookup implements OrganisationNames {

    private final Organisations organisations;
    private final BusinessClock clock;

    DirectoryLookup(Organisations organisations, BusinessClock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Returns the names of the organisations that exist, in one SQL statement. */
    @Override
    @SingleStatementRead
    public Map<UUID, String> namesOf(Collection<UUID> organisationIds) {
        return organisationIds.isEmpty()
                ? Map.of()
                : organisations.findNames(organisationIds).stream()
                        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
    }

    /**
     * Returns the turnover of the last closed year, in euros, for the organisations where it is known, in one SQL
     * statement.
     */
    public Map<UUID, BigDecimal> turnoversOf(Collection<UUID> organisationIds) {
        return organisationIds.isEmpty()
                ? Map.of()
                : organisations.findTurnovers(organisationIds).stream()
                        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, BigDecimal.class)));
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

    /** Returns the ids of the organisations with these SIREN numbers, in one SQL statement; unknown ones are left out. */
    public Map<String, UUID> bySirens(Collection<String> sirens) {
        return sirens.isEmpty()
                ? Map.of()
                : organisations.findIdsBySirens(sirens).stream()
                        .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, UUID.class)));
    }

    @Override
    public boolean areInvented(Collection<UUID> organisationIds) {
        Set<UUID> ids = Set.copyOf(organisationIds);
        return organisations.countInvented(ids) == ids.size();
    }

    public Optional<EstablishmentFacts> bySiret(Siret siret) {
        return organisations.findBySiret(siret).map(this::facts);
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
        Set<String> sirens =
                groups.stream().filter(group -> group.matches("[0-9]{9}")).collect(Collectors.toSet());
        return organisations.findEstablishmentsOfGroups(
                establishmentIds, sirens, sirens.stream().map(Siren::new).collect(Collectors.toSet()));
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
        return EstablishmentFacts.of(require(establishment.organisation()), establishment, clock.today());
    }

    private static Organisation require(@Nullable Organisation organisation) {
        if (organisation == null) {
            throw new IllegalStateException("an establishment without its organisation");
        }
        return organisation;
    }
}
