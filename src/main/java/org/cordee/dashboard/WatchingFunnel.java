package org.cordee.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cordee.dashboard.FollowingProgrammes.KeptProgramme;
import org.cordee.dashboard.Funnel.FunnelChoices;
import org.cordee.dashboard.Funnel.FunnelNeed;
import org.cordee.dashboard.Funnel.ProgrammeStages;
import org.cordee.dashboard.Funnel.Stages;
import org.cordee.dashboard.Funnel.TerritoryStages;
import org.cordee.dashboard.NeedProgressRows.Occurring;
import org.cordee.dashboard.NeedProgressRows.StageCount;
import org.cordee.need.NeedLookup;
import org.cordee.need.NeedLookup.NeedBrief;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows coordinators the way of buyers' needs to contracts. The figures of each need are kept by {@link FollowingNeeds}
 * and summed by the database, in a fixed number of statements whatever the number of needs.
 */
@Component
@Transactional(readOnly = true)
public class WatchingFunnel {

    /** The length of the NUTS code of a region, and of a département. */
    private static final int REGION = 3;

    private static final int DEPARTMENT = 5;

    private final NeedProgressRows rows;
    private final FollowingProgrammes programmes;
    private final NeedLookup needs;
    private final BusinessClock clock;

    WatchingFunnel(NeedProgressRows rows, FollowingProgrammes programmes, NeedLookup needs, BusinessClock clock) {
        this.rows = rows;
        this.programmes = programmes;
        this.needs = needs;
        this.clock = clock;
    }

    /**
     * Returns the figures.
     *
     * @throws NotFound unless the actor is a coordinator, and for an unknown programme
     */
    public Funnel funnel(Actor actor, FunnelFilter filter) {
        actor.requireRole(Role.COORDINATOR);
        List<KeptProgramme> kept = programmes.list(actor);
        KeptProgramme chosen = chosen(filter, kept);
        FunnelScope scope = filter.scope(chosen, clock.today());
        List<StageCount> areas = rows.byArea(scope);
        return new Funnel(
                filter,
                scope.from(),
                scope.to(),
                chosen == null ? null : chosen.terms().name(),
                areas.stream().map(StageCount::stages).reduce(Stages.NONE, Stages::plus),
                ResponseTimes.of(rows.answerTimes(scope)),
                ResponseTimes.of(rows.choiceTimes(scope)),
                rows.declines(scope),
                rows.invitationDeclines(scope),
                programmes(kept),
                territories(areas, rows.interestedByArea(scope)),
                choices());
    }

    /**
     * Returns the needs of the filter that came to a stage, the latest first.
     *
     * @param only true for those that came no further
     * @throws NotFound unless the actor is a coordinator, and for an unknown programme
     */
    public Page<FunnelNeed> needs(Actor actor, FunnelFilter filter, NeedStage stage, boolean only, Pageable page) {
        actor.requireRole(Role.COORDINATOR);
        FunnelScope scope = filter.scope(chosen(filter, programmes.list(actor)), clock.today());
        NeedStage most = only ? stage : NeedStage.CONTRACT;
        List<FunnelNeed> found = rows.needs(scope, stage, most, (int) page.getOffset(), page.getPageSize());
        Map<UUID, NeedBrief> briefs =
                needs.briefs(found.stream().map(FunnelNeed::needId).toList());
        List<FunnelNeed> named = found.stream()
                .map(one -> {
                    NeedBrief brief = briefs.get(one.needId());
                    return brief == null ? one : one.named(brief.reference(), brief.title());
                })
                .toList();
        return new PageImpl<>(named, page, rows.countNeeds(scope, stage, most));
    }

    private static @Nullable KeptProgramme chosen(FunnelFilter filter, List<KeptProgramme> kept) {
        UUID wanted = filter.programmeId();
        return wanted == null
                ? null
                : kept.stream()
                        .filter(one -> one.id().equals(wanted))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    private List<ProgrammeStages> programmes(List<KeptProgramme> kept) {
        Map<String, Stages> counted = new HashMap<>();
        rows.byProgramme().forEach(one -> counted.put(one.code(), one.stages()));
        return kept.stream()
                .map(one -> new ProgrammeStages(
                        one.id(),
                        one.terms().name(),
                        counted.getOrDefault(one.id().toString(), Stages.NONE)))
                .toList();
    }

    /** Lists the areas with needs or with interested structures; needs without an area come last. */
    private static List<TerritoryStages> territories(List<StageCount> areas, Map<String, Integer> interested) {
        Map<String, Stages> counted = new HashMap<>();
        areas.forEach(one -> counted.put(one.code(), one.stages()));
        Set<String> codes = new TreeSet<>(counted.keySet());
        codes.addAll(interested.keySet());
        boolean nowhere = codes.remove("") && counted.containsKey("");
        List<String> ordered = new ArrayList<>(codes);
        if (nowhere) {
            ordered.add("");
        }
        return ordered.stream()
                .map(code -> territory(code, counted.getOrDefault(code, Stages.NONE), interested.getOrDefault(code, 0)))
                .toList();
    }

    private static TerritoryStages territory(String code, Stages stages, int interested) {
        boolean whiteSpot = code.length() == DEPARTMENT && stages.needs() > 0 && interested == 0;
        return new TerritoryStages(code, stages, interested, whiteSpot);
    }

    private FunnelChoices choices() {
        Set<String> territories = new TreeSet<>();
        Set<String> themes = new TreeSet<>();
        for (Occurring one : rows.occurring()) {
            territories.add(one.area());
            territories.add(one.area().substring(0, Math.min(REGION, one.area().length())));
            themes.add(one.theme());
        }
        territories.remove("");
        themes.remove("");
        return new FunnelChoices(List.copyOf(territories), List.copyOf(themes));
    }
}
