package org.cordee.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.assessment.TargetProgress;
import org.cordee.assessment.TargetProgress.AmountTarget;
import org.cordee.assessment.TargetProgress.HoursTarget;
import org.cordee.assessment.TargetProgress.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads the table of the programme. */
@Repository
class ProgrammeRows {

    private static final TargetProgress NONE = new TargetProgress(
            0,
            new AmountTarget(Outcome.NOT_COMPUTABLE, null, false, Set.of()),
            new HoursTarget(Outcome.NOT_COMPUTABLE, 0, null, Set.of()));

    private final JdbcClient database;

    ProgrammeRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Locks the consortium's row for this transaction: of two listeners, the later one then reads the later data and
     * writes last.
     */
    void lock(UUID consortiumId) {
        database.sql("INSERT INTO programme (consortium_id, consultation_id, territory, theme, judged, blockers,"
                        + " amount_status, amount_percent_open, amount_missing, hours_status, hours_counted, hours_missing)"
                        + " VALUES (?, ?, '', '', 0, 0, 'NOT_COMPUTABLE', 0, '', 'NOT_COMPUTABLE', 0, '')"
                        + " ON DUPLICATE KEY UPDATE judged = judged")
                .params(consortiumId, consortiumId)
                .update();
    }

    /** The consultation as a coordinator reads it; texts are empty before the first event. */
    record Published(String title, String buyerName, String territory) {}

    Published published(UUID consortiumId) {
        return database.sql("SELECT title, buyer_name, territory FROM programme WHERE consortium_id = ?")
                .param(consortiumId)
                .query((row, number) -> new Published(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .orElse(new Published("", "", ""));
    }

    void name(UUID consortiumId, String title, String buyerName) {
        database.sql("UPDATE programme SET title = LEFT(?, 500), buyer_name = LEFT(?, 300) WHERE consortium_id = ?")
                .params(title, buyerName, consortiumId)
                .update();
    }

    void write(UUID consortiumId, UUID consultationId, PublishedLots published, @Nullable TargetProgress judged) {
        TargetProgress aims = judged == null ? NONE : judged;
        database.sql("UPDATE programme SET consultation_id = ?, territory = ?, theme = ?, published_value = ?,"
                        + " clause_hours = ?, judged = ?, blockers = ?, amount_status = ?, amount_percent = ?,"
                        + " amount_percent_open = ?, amount_missing = ?, hours_status = ?, hours_counted = ?,"
                        + " hours_total = ?, hours_missing = ? WHERE consortium_id = ?")
                .param(consultationId)
                .param(published.territory())
                .param(published.theme())
                .param(published.value())
                .param(published.clauseHours())
                .param(judged != null)
                .param(aims.blockers())
                .param(aims.amount().outcome().name())
                .param(aims.amount().percent())
                .param(aims.amount().percentOpen())
                .param(String.join(" ", aims.amount().missing()))
                .param(aims.hours().outcome().name())
                .param(aims.hours().counted())
                .param(aims.hours().total())
                .param(String.join(" ", aims.hours().missing()))
                .param(consortiumId)
                .update();
    }

    void remove(UUID consortiumId) {
        database.sql("DELETE FROM programme WHERE consortium_id = ?")
                .param(consortiumId)
                .update();
    }

    List<UUID> of(UUID consultationId) {
        return database.sql("SELECT consortium_id FROM programme WHERE consultation_id = ?")
                .param(consultationId)
                .query(UUID.class)
                .list();
    }

    /** Returns consortia without a row, whose event was lost. */
    List<UUID> lacking() {
        return database.sql("SELECT p.consortium_id FROM progress p LEFT JOIN programme g USING (consortium_id)"
                        + " WHERE g.consortium_id IS NULL")
                .query(UUID.class)
                .list();
    }

    /** Returns the consortia in one of the states, by name. */
    List<ProgrammeRow> in(Set<String> states) {
        return database.sql("SELECT g.*, p.name, p.state FROM progress p JOIN programme g USING (consortium_id)"
                        + " WHERE p.state IN (:states) ORDER BY p.name, g.consortium_id")
                .param("states", states)
                .query((row, number) -> read(row))
                .list();
    }

    private static ProgrammeRow read(ResultSet row) throws SQLException {
        return new ProgrammeRow(
                row.getObject("consortium_id", UUID.class),
                row.getString("name"),
                row.getString("state"),
                new PublishedLots(
                        row.getString("territory"),
                        row.getString("theme"),
                        row.getBigDecimal("published_value"),
                        row.getObject("clause_hours", Long.class)),
                row.getBoolean("judged") ? TargetProgress.read(row) : null);
    }
}
