package org.cordee.dashboard;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.shared.WorkChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the table of the consortia's progress. */
@Repository
class ProgressRows {

    private final JdbcTemplate jdbc;

    ProgressRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the consortium's row for this transaction: of two listeners, the later one then reads the later data and
     * writes last.
     */
    void lock(UUID consortiumId) {
        // INSERT IGNORE would take a shared lock first, and two listeners would wait for each other.
        jdbc.update(
                "INSERT INTO progress (consortium_id, name, lead_organisation_id, state, deadline_at, members,"
                        + " last_act, last_act_at) VALUES (?, '', ?, 'DRAFT', UTC_TIMESTAMP(6), 0, '', '1970-01-02')"
                        + " ON DUPLICATE KEY UPDATE members = members",
                consortiumId.toString(),
                consortiumId.toString());
    }

    void write(ConsortiumFacts facts, int members, String act, Instant at) {
        jdbc.update(
                "UPDATE progress SET name = ?, lead_organisation_id = ?, state = ?, deadline_at = ?, members = ?,"
                        + " declines = (SELECT COUNT(*) FROM progress_decline d WHERE d.consortium_id = ?),"
                        + " last_act = IF(last_act_at <= ?, ?, last_act), last_act_at = GREATEST(last_act_at, ?)"
                        + " WHERE consortium_id = ?",
                facts.name(),
                facts.leadOrganisationId().toString(),
                facts.state().name(),
                Timestamp.from(facts.deadline().instant()),
                members,
                facts.id().toString(),
                Timestamp.from(at),
                act,
                Timestamp.from(at),
                facts.id().toString());
    }

    /** @param memberNames one name per line */
    void name(UUID consortiumId, String leadName, String memberNames) {
        jdbc.update(
                "UPDATE progress SET lead_name = LEFT(?, 300), member_names = ? WHERE consortium_id = ?",
                leadName,
                memberNames,
                consortiumId.toString());
    }

    void remove(UUID consortiumId) {
        jdbc.update("DELETE FROM progress WHERE consortium_id = ?", consortiumId.toString());
    }

    void addDecline(UUID invitationId, UUID consortiumId, String reason, Instant at) {
        jdbc.update(
                "INSERT IGNORE INTO progress_decline (invitation_id, consortium_id, reason, declined_at)"
                        + " VALUES (?, ?, ?, ?)",
                invitationId.toString(),
                consortiumId.toString(),
                reason,
                Timestamp.from(at));
    }

    /**
     * Updates the open tasks of a consortium.
     *
     * @return whether a row changed
     */
    boolean updateOpenTasks(WorkChanged work) {
        WorkChanged.Next next = work.next();
        return jdbc.update(
                        "UPDATE progress SET open_tasks = ?, next_due_at = ?, next_task = ?, next_organisation_id = ?,"
                                + " incidents = ?, stuck = ? WHERE consortium_id = ?",
                        work.openTasks(),
                        next == null ? null : timestamp(next.dueAt()),
                        next == null ? null : next.task(),
                        next == null ? null : next.organisationId(),
                        work.incidents(),
                        work.stuck(),
                        work.consortiumId().toString())
                > 0;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
