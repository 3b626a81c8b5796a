package org.cordee.sourcing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.organisation.CandidateFacts;
import org.cordee.organisation.Departments;
import org.cordee.organisation.Departments.Department;
import org.cordee.organisation.FindingSupport;
import org.cordee.organisation.SlotRequirements;
import org.cordee.organisation.SupportOrganisation;
import org.cordee.organisation.Vocation;
import org.cordee.shared.Actor;
import org.cordee.sourcing.MissingNearby.NeighbourDepartment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says where to look when no candidate with capacity is near the place of the work. */
@Component
class FindingMissing {

    private static final int MOST_NEIGHBOURS = 3;
    private static final int MOST_HELPERS = 4;

    private final FindingSupport support;
    private final SourcingSettings settings;

    FindingMissing(FindingSupport support, SourcingSettings settings) {
        this.support = support;
        this.settings = settings;
    }

    /**
     * Returns where to look; null when somebody is near, and when the place of the work is not known.
     *
     * @param ranked all scored candidates
     */
    @Nullable
    MissingNearby near(Actor actor, SlotRequirements need, List<ScoredCandidate> ranked) {
        if (need.places().isEmpty() || ranked.stream().anyMatch(one -> isNearWithCapacity(need, one))) {
            return null;
        }
        List<SupportOrganisation> helpers = support.findInArea(actor, need.places());
        return new MissingNearby(
                settings.nearby(), neighbours(ranked), of(helpers, Vocation.SUPPORT), of(helpers, Vocation.NETWORK));
    }

    private boolean isNearWithCapacity(SlotRequirements need, ScoredCandidate one) {
        CandidateFacts facts = one.facts();
        Integer kilometres = facts.kilometres();
        boolean near = facts.inArea() || facts.worksThere() || (kilometres != null && kilometres <= settings.nearby());
        Integer monthly = facts.capacityHoursPerMonth();
        return one.isAble() && near && (need.hours() == 0 || (monthly != null && monthly > 0));
    }

    private static List<NeighbourDepartment> neighbours(List<ScoredCandidate> ranked) {
        Map<String, List<CandidateFacts>> byDepartment = ranked.stream()
                .filter(ScoredCandidate::isAble)
                .map(ScoredCandidate::facts)
                .filter(facts -> facts.department() != null && !facts.inArea() && facts.kilometres() != null)
                .collect(Collectors.groupingBy(facts -> Objects.requireNonNull(facts.department())));
        return byDepartment.entrySet().stream()
                .flatMap(entry -> neighbour(Departments.all().get(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt(NeighbourDepartment::kilometres)
                        .thenComparing(NeighbourDepartment::code))
                .limit(MOST_NEIGHBOURS)
                .toList();
    }

    private static Stream<NeighbourDepartment> neighbour(
            @Nullable Department department, List<CandidateFacts> candidates) {
        if (department == null) {
            return Stream.empty();
        }
        int nearest = candidates.stream()
                .map(CandidateFacts::kilometres)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
        return Stream.of(new NeighbourDepartment(department.code(), department.name(), nearest, candidates.size()));
    }

    private static List<SupportOrganisation> of(List<SupportOrganisation> helpers, Vocation vocation) {
        return helpers.stream()
                .filter(helper -> helper.vocation() == vocation)
                .limit(MOST_HELPERS)
                .toList();
    }
}
