package org.cordee.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.organisation.Candidate.Reason;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes candidates for a slot and gives the reasons. The same need on the same day gives the same list; each
 * organisation appears once, with its best establishment. Uses SQL because it is a search with combined conditions.
 */
@Component
@Transactional(readOnly = true)
public class Shortlisting {

    /** The maximum number of scored establishments: enough to choose from, few enough for one page request. */
    private static final int MOST_JUDGED = 500;

    private static final int ENOUGH = 10;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(
                    (Candidate candidate) -> candidate.score().total())
            .thenComparingInt(candidate -> candidate.score().trade())
            .reversed()
            .thenComparing(Candidate::legalName)
            .thenComparing(Candidate::establishmentId);

    private final Organisations organisations;
    private final FindingByName names;
    private final NamedParameterJdbcTemplate jdbc;
    private final BusinessClock clock;

    Shortlisting(
            Organisations organisations, FindingByName names, NamedParameterJdbcTemplate jdbc, BusinessClock clock) {
        this.organisations = organisations;
        this.names = names;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the best candidates, each organisation once. */
    public Shortlist shortlist(Actor actor, SlotRequirements need, int limit) {
        DirectoryAccess.requireReader(actor);
        LocalDate today = clock.today();
        Map<UUID, Candidate> fit = new LinkedHashMap<>();
        Map<UUID, Candidate> aside = new LinkedHashMap<>();
        for (Prospect prospect : prospects(need)) {
            Candidate candidate = Scoring.judge(need, today, prospect);
            Reason refused = Scoring.exclusionReason(need, today, prospect);
            if (refused == null) {
                fit.merge(candidate.organisationId(), candidate, Shortlisting::better);
            } else {
                aside.putIfAbsent(candidate.organisationId(), candidate.withFirstReason(refused));
            }
        }
        List<Candidate> ranked = fit.values().stream().sorted(BEST_FIRST).toList();
        List<Candidate> setAside = aside.values().stream()
                .filter(candidate -> !fit.containsKey(candidate.organisationId()))
                .sorted(Comparator.comparing(Candidate::legalName))
                .limit(limit)
                .toList();
        return new Shortlist(
                ranked.stream().limit(limit).toList(),
                setAside,
                ranked.size(),
                !need.places().isEmpty());
    }

    /**
     * Scores establishments that the lead searches itself, by the name of their organisation, its SIREN or their own
     * SIRET. Returns the first {@code limit}, the best match of the name first.
     */
    public List<Candidate> searchByName(Actor actor, SlotRequirements need, String words, int limit) {
        DirectoryAccess.requireReader(actor);
        Set<UUID> excluded = need.excludedOrganisations();
        List<UUID> named = names.organisations(words, limit + excluded.size()).stream()
                .filter(id -> !excluded.contains(id))
                .limit(limit)
                .toList();
        if (named.isEmpty()) {
            return List.of();
        }
        String siret = Siret.withoutSpaces(words);
        boolean own = siret.matches("[0-9]{14}");
        return judge(
                need,
                organisations.findWithEstablishments(named).stream()
                        .sorted(Comparator.comparingInt(organisation -> named.indexOf(organisation.id())))
                        .flatMap(organisation -> organisation.establishments().stream())
                        .filter(establishment -> !own
                                || siret.equals(
                                        String.valueOf(establishment.profile().siret())))
                        .map(Establishment::id)
                        .limit(limit)
                        .toList());
    }

    private List<Candidate> judge(SlotRequirements need, List<UUID> establishmentIds) {
        return load(establishmentIds).stream()
                .map(prospect -> Scoring.judge(need, clock.today(), prospect))
                .sorted(Comparator.comparingInt(candidate -> establishmentIds.indexOf(candidate.establishmentId())))
                .toList();
    }

    private static Candidate better(Candidate one, Candidate other) {
        return BEST_FIRST.compare(one, other) <= 0 ? one : other;
    }

    /**
     * Returns the establishments of the trade and, when there are few of them, those of a wanted kind, nearby ones
     * first.
     */
    private List<Prospect> prospects(SlotRequirements need) {
        Set<UUID> ids = new HashSet<>(find(need, OF_THE_TRADE));
        if (ids.size() < ENOUGH && !need.wantedKinds().isEmpty()) {
            ids.addAll(find(need, OF_A_WANTED_KIND));
        }
        return load(new ArrayList<>(ids));
    }

    private static final String OF_THE_TRADE =
            "EXISTS (SELECT 1 FROM organisation_activity a WHERE a.organisation_id = o.id AND a.cpv LIKE :division)";

    private static final String OF_A_WANTED_KIND = "e.insertion_kind IN (:kinds)";

    private List<UUID> find(SlotRequirements need, String condition) {
        MapSqlParameterSource parameters = new MapSqlParameterSource()
                .addValue("division", need.cpv().code().substring(0, 2) + "%")
                .addValue("stem", need.cpv().significantDigits() + "%")
                .addValue("near", orDash(departmentsOf(need)))
                .addValue("kinds", orDash(names(need.wantedKinds())))
                .addValue(
                        "excluded",
                        need.excludedOrganisations().stream()
                                .map(UUID::toString)
                                .toList())
                .addValue("most", MOST_JUDGED);
        String excluded = need.excludedOrganisations().isEmpty() ? "" : " AND o.id NOT IN (:excluded)";
        return jdbc.query(
                "SELECT e.id FROM establishment e JOIN organisation o ON o.id = e.organisation_id"
                        + " WHERE o.vocation = 'ENTERPRISE' AND o.hidden = FALSE AND o.ceased_on IS NULL"
                        + " AND e.closed_on IS NULL AND " + condition + excluded
                        + " ORDER BY EXISTS (SELECT 1 FROM organisation_activity a"
                        + " WHERE a.organisation_id = o.id AND a.cpv LIKE :stem) DESC,"
                        + " e.department IN (:near) DESC, e.insertion_kind IN (:kinds) DESC, e.id LIMIT :most",
                parameters,
                (row, number) -> UUID.fromString(row.getString(1)));
    }

    private List<Prospect> load(List<UUID> establishmentIds) {
        if (establishmentIds.isEmpty()) {
            return List.of();
        }
        List<Prospect> prospects = new ArrayList<>();
        for (Establishment establishment : organisations.findEstablishments(establishmentIds)) {
            Organisation organisation = establishment.organisation();
            if (organisation != null) {
                prospects.add(new Prospect(
                        organisation.id(), establishment.id(), organisation.profile(), establishment.profile()));
            }
        }
        return prospects;
    }

    private static Set<String> departmentsOf(SlotRequirements need) {
        return need.places().stream()
                .flatMap(place -> Departments.exists(place) ? Stream.of(place) : Departments.within(place).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Set<OrganisationKind> kinds) {
        return kinds.stream().map(OrganisationKind::name).collect(Collectors.toSet());
    }

    /** Replaces an empty list by a dash, because SQL does not allow an empty list. */
    private static Set<String> orDash(Set<String> values) {
        return values.isEmpty() ? Set.of("-") : values;
    }
}
