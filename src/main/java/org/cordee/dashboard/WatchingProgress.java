package org.cordee.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.account.OrganisationNames;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Shows a coordinator all consortia: the state of each, late tasks and due dates; never a price or a text. */
@Component
public class WatchingProgress {

    private static final String RUNNING = "('DRAFT', 'INVITING', 'NEGOTIATING', 'AGREED', 'DRAFTING', 'READY')";

    /** The SQL condition for late consortia; its parameter is the current time. */
    private static final String LATE = "(stuck OR incidents > 0 OR IFNULL(next_due_at < ?, FALSE))";

    private static final String BLOCKED = "(p.stuck OR p.incidents > 0 OR IFNULL(g.blockers, 0) > 0)";
    private static final String FROM = " FROM progress p LEFT JOIN programme g ON g.consortium_id = p.consortium_id";
    private static final String ROW = "SELECT p.*, g.title, g.buyer_name, g.territory, g.judged, g.blockers,"
            + " g.amount_status, g.amount_percent, g.amount_percent_open, g.amount_missing, g.hours_status,"
            + " g.hours_counted, g.hours_total, g.hours_missing" + FROM;
    private static final int REGION = 3;

    private final JdbcTemplate jdbc;
    private final BusinessClock clock;
    private final ObjectProvider<OrganisationNames> organisations;
    private final ProgrammeNames names;

    WatchingProgress(
            JdbcTemplate jdbc,
            BusinessClock clock,
            ObjectProvider<OrganisationNames> organisations,
            ProgrammeNames names) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.organisations = organisations;
        this.names = names;
    }

    /**
     * The number of consortia in one state.
     *
     * @param late the number of these with an overdue task or a stopped step, or that are stuck
     */
    public record StateCount(String state, int count, int late) {}

    /**
     * The filter of the list; nulls and false mean all running consortia.
     *
     * @param text searched in the names of the consortium, its lead, its members and its buyer, in the consultation's
     * title and in the names of territories
     * @param territory NUTS code; a region contains its départements
     * @param dueFrom first day of the offer deadline, in Paris
     * @param dueTo last day, included
     */
    public record Filter(
            @Nullable String text,
            @Nullable String state,
            boolean lateOnly,
            boolean blockedOnly,
            @Nullable String lead,
            @Nullable String member,
            @Nullable String buyer,
            @Nullable String territory,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo) {

        public Filter(@Nullable String text, @Nullable String state, boolean lateOnly) {
            this(text, state, lateOnly, false, null, null, null, null, null, null);
        }

        /** Tells whether one of the finer choices is made, which a page folds otherwise. */
        public boolean isRefined() {
            return Stream.of(lead, member, buyer, territory, dueFrom, dueTo).anyMatch(Objects::nonNull);
        }
    }

    /**
     * How the running consortia stand for the two targets; each counts once per target.
     *
     * @param blocked running consortia with a blocking finding, a stopped step or a stuck process
     */
    public record TargetCounts(
            int running, int amountMet, int amountNotMet, int hoursMet, int hoursNotMet, int blocked) {

        public int amountUnknown() {
            return running - amountMet - amountNotMet;
        }

        public int hoursUnknown() {
            return running - hoursMet - hoursNotMet;
        }
    }

    /**
     * Counts the running consortia by their results for the two targets, with one statement.
     *
     * @throws org.cordee.shared.NotFound unless the actor is a coordinator
     */
    public TargetCounts targets(Actor actor) {
        actor.requireRole(Role.COORDINATOR);
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*), SUM(" + is("amount", "MET") + "), SUM(" + is("amount", "NOT_MET") + "), SUM("
                        + is("hours", "MET") + "), SUM(" + is("hours", "NOT_MET") + "), SUM(IF(" + BLOCKED + ", 1, 0))"
                        + FROM + " WHERE p.state IN " + RUNNING,
                (row, index) -> new TargetCounts(
                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6))));
    }

    private static String is(String target, String outcome) {
        return "IF(IFNULL(g.judged, FALSE) AND g." + target + "_status = '" + outcome + "', 1, 0)";
    }

    /** Returns the territories that occur, regions before their départements. */
    public List<String> territories(Actor actor) {
        actor.requireRole(Role.COORDINATOR);
        Set<String> codes = new TreeSet<>();
        for (String code :
                jdbc.queryForList("SELECT DISTINCT territory FROM programme WHERE territory <> ''", String.class)) {
            codes.add(code.substring(0, Math.min(REGION, code.length())));
            codes.add(code);
        }
        return List.copyOf(codes);
    }

    /**
     * Counts the consortia by state.
     *
     * @throws org.cordee.shared.NotFound unless the actor is a coordinator
     */
    public List<StateCount> counts(Actor actor) {
        actor.requireRole(Role.COORDINATOR);
        Timestamp now = now();
        return jdbc.query(
                "SELECT state, COUNT(*) AS n, SUM(IF(" + LATE + ", 1, 0)) AS late FROM progress" + " GROUP BY state",
                (row, index) -> new StateCount(row.getString("state"), row.getInt("n"), row.getInt("late")),
                now);
    }

    /**
     * Returns stuck consortia first, then late and stopped ones, then the others by deadline.
     *
     * @throws org.cordee.shared.NotFound unless the actor is a coordinator
     */
    public Page<ProgressRow> list(Actor actor, Filter filter, Pageable page) {
        actor.requireRole(Role.COORDINATOR);
        List<Object> parameters = new ArrayList<>();
        String where = where(filter, parameters);
        Integer total =
                jdbc.queryForObject("SELECT COUNT(*)" + FROM + " WHERE " + where, Integer.class, parameters.toArray());
        parameters.addAll(List.of(now(), page.getPageSize(), page.getOffset()));
        List<ProgressRow> rows = jdbc.query(
                ROW + " WHERE " + where
                        + " ORDER BY p.stuck DESC, " + LATE + " DESC, p.deadline_at, p.consortium_id"
                        + " LIMIT ? OFFSET ?",
                (row, index) -> read(row, clock.now()),
                parameters.toArray());
        return new PageImpl<>(named(rows), page, total == null ? 0 : total);
    }

    /** Returns the next offer deadlines of running consortia. */
    public List<ProgressRow> nextDeadlines(Actor actor, int limit) {
        actor.requireRole(Role.COORDINATOR);
        Instant now = clock.now();
        return named(jdbc.query(
                ROW + " WHERE p.state IN " + RUNNING + " AND p.deadline_at >= ? ORDER BY p.deadline_at LIMIT ?",
                (row, index) -> read(row, now),
                Timestamp.from(now),
                limit));
    }

    private String where(Filter filter, List<Object> parameters) {
        StringBuilder where = new StringBuilder();
        if (filter.state() == null) {
            where.append("p.state IN ").append(RUNNING);
        } else {
            where.append("p.state = ?");
            parameters.add(filter.state());
        }
        search(filter.text(), where, parameters);
        contains("p.lead_name", filter.lead(), where, parameters);
        contains("p.member_names", filter.member(), where, parameters);
        contains("g.buyer_name", filter.buyer(), where, parameters);
        if (StringUtils.hasText(filter.territory())) {
            where.append(" AND g.territory LIKE ?");
            parameters.add(pattern(filter.territory()).substring(1));
        }
        due(filter, where, parameters);
        if (filter.lateOnly()) {
            where.append(" AND ").append(LATE);
            parameters.add(now());
        }
        return where.append(filter.blockedOnly() ? " AND " + BLOCKED : "").toString();
    }

    /** Adds one search over every name on the list, and over the territories whose name contains the text. */
    private void search(@Nullable String text, StringBuilder where, List<Object> parameters) {
        if (!StringUtils.hasText(text)) {
            return;
        }
        List<String> columns = List.of("p.name", "p.lead_name", "p.member_names", "g.buyer_name", "g.title");
        where.append(" AND (")
                .append(columns.stream().map(column -> column + " LIKE ?").collect(Collectors.joining(" OR ")));
        columns.forEach(column -> parameters.add(pattern(text)));
        for (String code : names.territoriesNamed(text)) {
            where.append(" OR g.territory LIKE ?");
            parameters.add(code + "%");
        }
        where.append(')');
    }

    private static void contains(String column, @Nullable String text, StringBuilder where, List<Object> parameters) {
        if (StringUtils.hasText(text)) {
            where.append(" AND ").append(column).append(" LIKE ?");
            parameters.add(pattern(text));
        }
    }

    private static void due(Filter filter, StringBuilder where, List<Object> parameters) {
        if (filter.dueFrom() != null) {
            where.append(" AND p.deadline_at >= ?");
            parameters.add(
                    Timestamp.from(filter.dueFrom().atStartOfDay(Deadline.PARIS).toInstant()));
        }
        if (filter.dueTo() != null) {
            where.append(" AND p.deadline_at < ?");
            parameters.add(Timestamp.from(
                    filter.dueTo().plusDays(1).atStartOfDay(Deadline.PARIS).toInstant()));
        }
    }

    private static String pattern(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private List<ProgressRow> named(List<ProgressRow> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> {
            ids.add(row.leadOrganisationId());
            if (row.nextOrganisationId() != null) {
                ids.add(row.nextOrganisationId());
            }
        });
        OrganisationNames directory = organisations.getIfAvailable();
        Map<UUID, String> known = directory == null || ids.isEmpty() ? Map.of() : directory.namesOf(ids);
        return rows.stream()
                .map(row -> row.named(
                        known.getOrDefault(row.leadOrganisationId(), "—"),
                        row.nextOrganisationId() == null ? null : known.get(row.nextOrganisationId())))
                .toList();
    }

    private static ProgressRow read(ResultSet row, Instant now) throws SQLException {
        Timestamp due = row.getTimestamp("next_due_at");
        Instant nextDueAt = due == null ? null : due.toInstant();
        return new ProgressRow(
                UUID.fromString(row.getString("consortium_id")),
                row.getString("name"),
                UUID.fromString(row.getString("lead_organisation_id")),
                "",
                row.getString("state"),
                row.getTimestamp("deadline_at").toInstant(),
                row.getInt("members"),
                row.getInt("declines"),
                row.getInt("open_tasks"),
                nextDueAt,
                nextDueAt != null && nextDueAt.isBefore(now),
                row.getString("next_task"),
                row.getObject("next_organisation_id", UUID.class),
                null,
                row.getInt("incidents"),
                row.getBoolean("stuck"),
                row.getString("last_act"),
                row.getTimestamp("last_act_at").toInstant(),
                text(row, "title"),
                text(row, "buyer_name"),
                text(row, "territory"),
                row.getInt("blockers"),
                ProgressTargets.read(row));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private Timestamp now() {
        return Timestamp.from(clock.now());
    }
}
