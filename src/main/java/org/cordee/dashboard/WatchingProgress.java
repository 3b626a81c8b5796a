package org.cordee.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.OrganisationNames;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Shows a coordinator all consortia: the state of each, late tasks and due dates; never a price or a text. */
@Component
public class WatchingProgress {

    private static final String RUNNING = "('DRAFT', 'INVITING', 'NEGOTIATING', 'AGREED', 'DRAFTING', 'READY')";

    /** The SQL condition for late consortia; its parameter is the current time. */
    private static final String LATE = "(stuck OR incidents > 0 OR IFNULL(next_due_at < ?, FALSE))";

    private final JdbcTemplate jdbc;
    private final BusinessClock clock;
    private final ObjectProvider<OrganisationNames> organisations;

    WatchingProgress(JdbcTemplate jdbc, BusinessClock clock, ObjectProvider<OrganisationNames> organisations) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.organisations = organisations;
    }

    /**
     * The number of consortia in one state.
     *
     * @param late the number of these with an overdue task or a stopped step, or that are stuck
     */
    public record StateCount(String state, int count, int late) {}

    /** The filter of the list; nulls and false mean all running consortia. */
    public record Filter(@Nullable String text, @Nullable String state, boolean lateOnly) {}

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
        Integer total = jdbc.queryForObject(
                "SELECT COUNT(*) FROM progress WHERE " + where, Integer.class, parameters.toArray());
        parameters.addAll(List.of(now(), page.getPageSize(), page.getOffset()));
        List<ProgressRow> rows = jdbc.query(
                "SELECT * FROM progress WHERE " + where
                        + " ORDER BY stuck DESC, " + LATE + " DESC, deadline_at, consortium_id"
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
                "SELECT * FROM progress WHERE state IN " + RUNNING
                        + " AND deadline_at >= ? ORDER BY deadline_at LIMIT ?",
                (row, index) -> read(row, now),
                Timestamp.from(now),
                limit));
    }

    private String where(Filter filter, List<Object> parameters) {
        StringBuilder where = new StringBuilder();
        if (filter.state() == null) {
            where.append("state IN ").append(RUNNING);
        } else {
            where.append("state = ?");
            parameters.add(filter.state());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            where.append(" AND name LIKE ?");
            parameters.add("%" + filter.text().strip().replace("%", "\\%").replace("_", "\\_") + "%");
        }
        if (filter.lateOnly()) {
            where.append(" AND ").append(LATE);
            parameters.add(now());
        }
        return where.toString();
    }

    private List<ProgressRow> named(List<ProgressRow> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> {
            ids.add(row.leadOrganisationId());
            if (row.nextOrganisationId() != null) {
                ids.add(row.nextOrganisationId());
            }
        });
        OrganisationNames names = organisations.getIfAvailable();
        Map<UUID, String> known = names == null || ids.isEmpty() ? Map.of() : names.namesOf(ids);
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
                row.getTimestamp("last_act_at").toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.now());
    }
}
