package org.cordee.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cordee.assessment.TargetProgress;
import org.cordee.assessment.TargetProgress.Outcome;
import org.cordee.dashboard.Programme.Choices;
import org.cordee.dashboard.Programme.Filter;
import org.cordee.dashboard.Programme.Group;
import org.cordee.dashboard.Programme.Unfinished;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/**
 * Shows a coordinator the charter's aims over all consortia: shares and counts, never an amount. A consortium's figures
 * are those of its latest check, stored beside it; nothing is computed when a user reads.
 */
@Component
public class WatchingProgramme {

    /** The states included in the programme. A consortium that ended without a bid is not included. */
    private static final List<String> STATES =
            List.of("DRAFT", "INVITING", "NEGOTIATING", "AGREED", "DRAFTING", "READY", "SUBMITTED");

    private static final int REGION = 3;

    private final ProgrammeRows rows;

    WatchingProgramme(ProgrammeRows rows) {
        this.rows = rows;
    }

    /**
     * Returns the figures with one SQL statement, whatever the number of consortia.
     *
     * @throws org.cordee.shared.NotFound unless the actor is a coordinator
     */
    public Programme programme(Actor actor, Filter filter) {
        List<ProgrammeRow> all = all(actor);
        List<ProgrammeRow> some = narrowed(all, filter);
        boolean near = filter.territory() != null;
        return new Programme(
                filter,
                group("", some),
                groups(some, row -> near ? row.published().territory() : region(row)),
                groups(some, row -> row.published().theme()),
                STATES.stream()
                        .map(state ->
                                group(state, those(some, row -> row.state().equals(state))))
                        .filter(group -> group.groupings() > 0)
                        .toList(),
                new Choices(territories(all), themes(all), STATES));
    }

    /**
     * Returns the consortia that lack a figure for an aim, by name.
     *
     * @throws org.cordee.shared.NotFound unless the actor is a coordinator
     */
    public Page<Unfinished> unfinished(Actor actor, Filter filter, Pageable page) {
        List<Unfinished> found = narrowed(all(actor), filter).stream()
                .filter(WatchingProgramme::isUnfinished)
                .map(WatchingProgramme::unfinished)
                .toList();
        int from = (int) Math.min(page.getOffset(), found.size());
        return new PageImpl<>(
                found.subList(from, Math.min(from + page.getPageSize(), found.size())), page, found.size());
    }

    private List<ProgrammeRow> all(Actor actor) {
        actor.requireRole(Role.COORDINATOR);
        return rows.in(Set.copyOf(STATES));
    }

    private static List<ProgrammeRow> narrowed(List<ProgrammeRow> all, Filter filter) {
        return those(
                all,
                row -> (filter.territory() == null
                                || row.published().territory().startsWith(filter.territory()))
                        && (filter.theme() == null
                                || filter.theme().equals(row.published().theme()))
                        && (filter.state() == null || filter.state().equals(row.state())));
    }

    private static List<ProgrammeRow> those(List<ProgrammeRow> rows, Predicate<ProgrammeRow> wanted) {
        return rows.stream().filter(wanted).toList();
    }

    /** Groups the rows by code; rows without a code come last. */
    private static List<Group> groups(List<ProgrammeRow> rows, Function<ProgrammeRow, String> code) {
        Map<String, List<ProgrammeRow>> by = new TreeMap<>();
        rows.forEach(row ->
                by.computeIfAbsent(code.apply(row), one -> new ArrayList<>()).add(row));
        List<ProgrammeRow> without = by.remove("");
        Map<String, List<ProgrammeRow>> ordered = new LinkedHashMap<>(by);
        if (without != null) {
            ordered.put("", without);
        }
        return ordered.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Group group(String code, List<ProgrammeRow> rows) {
        return new Group(
                code,
                rows.size(),
                (int) rows.stream()
                        .filter(row -> row.aims() != null && row.aims().blockers() > 0)
                        .count(),
                AmountFigure.of(rows),
                HoursFigure.of(rows));
    }

    private static String region(ProgrammeRow row) {
        String territory = row.published().territory();
        return territory.substring(0, Math.min(REGION, territory.length()));
    }

    private static List<String> territories(List<ProgrammeRow> rows) {
        Set<String> codes = new TreeSet<>();
        rows.forEach(row -> {
            codes.add(region(row));
            codes.add(row.published().territory());
        });
        codes.remove("");
        return List.copyOf(codes);
    }

    private static List<String> themes(List<ProgrammeRow> rows) {
        Set<String> codes = new TreeSet<>();
        rows.forEach(row -> codes.add(row.published().theme()));
        codes.remove("");
        return List.copyOf(codes);
    }

    private static boolean isUnfinished(ProgrammeRow row) {
        TargetProgress aims = row.aims();
        return aims == null
                || row.published().value() == null
                || aims.amount().outcome() == Outcome.NOT_COMPUTABLE
                || aims.hours().outcome() == Outcome.NOT_COMPUTABLE;
    }

    private static Unfinished unfinished(ProgrammeRow row) {
        TargetProgress aims = row.aims();
        return new Unfinished(
                row.consortiumId(),
                row.name(),
                row.state(),
                aims != null,
                row.published().value() != null,
                aims == null ? Set.of() : aims.amount().missing(),
                aims == null ? Set.of() : aims.hours().missing());
    }
}
