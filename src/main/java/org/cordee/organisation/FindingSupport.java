package org.cordee.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.shared.Actor;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the support organisations and networks of the directory that work in an area. */
@Component
@Transactional(readOnly = true)
public class FindingSupport {

    /** The maximum number of results: more than a user would call. */
    private static final Limit MOST = Limit.of(60);

    private final Organisations organisations;

    FindingSupport(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * Returns the first sixty organisations by name that are established in the area or state that they work there.
     * Organisations that work in all of France are always included.
     *
     * @param places département codes or NUTS areas; when empty, the result contains organisations for all of France
     * and no others
     */
    public List<SupportOrganisation> findInArea(Actor actor, Set<String> places) {
        DirectoryAccess.requireReader(actor);
        Set<String> departments = places.stream()
                .flatMap(place -> Departments.exists(place) ? Stream.of(place) : Departments.within(place).stream())
                .collect(Collectors.toSet());
        List<UUID> ids = organisations.findSupport(departments, Territory.zonesCovering(departments), MOST);
        return ids.isEmpty()
                ? List.of()
                : organisations.findWithEstablishments(ids).stream()
                        .sorted(Comparator.comparingInt(organisation -> ids.indexOf(organisation.id())))
                        .map(FindingSupport::shown)
                        .toList();
    }

    private static SupportOrganisation shown(Organisation organisation) {
        OrganisationProfile profile = organisation.profile();
        String city = organisation.establishments().stream()
                .findFirst()
                .map(place -> place.profile().address().city())
                .orElse(null);
        return new SupportOrganisation(
                organisation.id(), profile.legalName(), profile.vocation(), city, profile.themes());
    }
}
