package org.cordee.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.dashboard.Funnel.FunnelNeed;
import org.cordee.dashboard.Funnel.ReasonCount;
import org.cordee.dashboard.Funnel.Stages;
import org.cordee.dashboard.FunnelRow.Answered;
import org.cordee.dashboard.ResponseTimes.HourCount;
import org.cordee.need.NeedHistory.SentInquiry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Writes and reads the tables of the funnel. Uses SQL because the figures are sums that the database makes; each of them
 * is one statement, whatever the number of needs.
 */
@Repository
class NeedProgressRows {

    /** The needs of a scope; an area matches the areas inside it. */
    private static final String SCOPE = " n.published_on BETWEEN :from AND :to"
            + " AND (:areas = '' OR n.area REGEXP :areas) AND (:themes = '' OR FIND_IN_SET(n.theme, :themes) > 0)"
            + " AND (:territory = '' OR n.area LIKE CONCAT(:territory, '%')) AND (:theme = '' OR n.theme = :theme)";

    private static final String ANSWERS =
            " FROM need_answer a JOIN need_progress n ON n.need_id = a.need_id WHERE" + SCOPE;

    private static final String STAGES = "COUNT(n.need_id) AS needs, COALESCE(SUM(n.stage >= 1), 0) AS answered,"
            + " COALESCE(SUM(n.stage >= 2), 0) AS introduced, COALESCE(SUM(n.stage >= 3), 0) AS groupings,"
            + " COALESCE(SUM(n.stage >= 4), 0) AS contracts";

    private final JdbcClient database;

    NeedProgressRows(JdbcClient database) {
        this.database = database;
    }

    /** Locks the row of a need for this transaction: of two listeners, the later one reads the later data. */
    void lock(UUID needId) {
        database.sql(
                        "INSERT INTO need_progress (need_id, published_on, area, theme, stage, asked, answered, interested)"
                                + " VALUES (?, '2000-01-01', '', '', 0, 0, 0, 0) ON DUPLICATE KEY UPDATE stage = stage")
                .param(needId)
                .update();
    }

    void remove(UUID needId) {
        database.sql("DELETE FROM need_answer WHERE need_id = ?").param(needId).update();
        database.sql("DELETE FROM need_progress WHERE need_id = ?")
                .param(needId)
                .update();
    }

    /** Returns which of these needs have a row, in one statement. */
    Set<UUID> known(Collection<UUID> needIds) {
        return needIds.isEmpty()
                ? Set.of()
                : Set.copyOf(database.sql("SELECT need_id FROM need_progress WHERE need_id IN (:needs)")
                        .param("needs", needIds)
                        .query(UUID.class)
                        .list());
    }

    void write(FunnelRow row) {
        Optional<Answered> choice = Optional.ofNullable(row.choice());
        database.sql(
                        "UPDATE need_progress SET published_on = ?, area = ?, theme = ?, stage = ?, asked = ?, answered = ?,"
                                + " interested = ?, choice_hours = ?, choice_month = ? WHERE need_id = ?")
                .param(row.publishedOn())
                .param(row.area())
                .param(row.theme())
                .param(row.stage().ordinal())
                .param(row.asked())
                .param(row.answered())
                .param(row.interested())
                .param(choice.map(Answered::hours).orElse(null))
                .param(choice.map(one -> one.month().toString()).orElse(null))
                .param(row.needId())
                .update();
    }

    /** Writes a structure that was asked; a second time replaces the row. */
    void write(UUID needId, SentInquiry one, String area) {
        Optional<Answered> answer =
                Optional.ofNullable(one.answeredAt()).map(answered -> Answered.between(one.askedAt(), answered));
        database.sql("INSERT INTO need_answer (inquiry_id, need_id, organisation_id, area, answer_hours, answer_month,"
                        + " interested, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE area = VALUES(area),"
                        + " answer_hours = VALUES(answer_hours), answer_month = VALUES(answer_month),"
                        + " interested = VALUES(interested), reason = VALUES(reason)")
                .param(one.inquiryId())
                .param(needId)
                .param(one.organisationId())
                .param(area)
                .param(answer.map(Answered::hours).orElse(null))
                .param(answer.map(found -> found.month().toString()).orElse(null))
                .param(one.interested())
                .param(one.reason() == null ? null : one.reason().name())
                .update();
    }

    /** The counts of one area, or of one programme. */
    record StageCount(String code, Stages stages) {}

    /** Counts the needs of a scope by the area of their place. */
    List<StageCount> byArea(FunnelScope scope) {
        return in(
                        scope,
                        "SELECT n.area AS code, " + STAGES + " FROM need_progress n WHERE" + SCOPE
                                + " GROUP BY n.area ORDER BY n.area")
                .query((row, number) -> counted(row))
                .list();
    }

    /** Counts the needs of every followed programme by its own time, areas and themes. */
    List<StageCount> byProgramme() {
        return database.sql("SELECT p.id AS code, " + STAGES + " FROM followed_programme p LEFT JOIN need_progress n"
                        + " ON n.published_on BETWEEN p.starts_on AND p.ends_on"
                        + " AND (p.areas = '' OR n.area REGEXP CONCAT('^(', REPLACE(p.areas, ',', '|'), ')'))"
                        + " AND (p.themes = '' OR FIND_IN_SET(n.theme, p.themes) > 0)"
                        + " GROUP BY p.id, p.name ORDER BY p.name")
                .query((row, number) -> counted(row))
                .list();
    }

    private static StageCount counted(ResultSet row) throws SQLException {
        return new StageCount(
                row.getString("code"),
                new Stages(
                        row.getInt("needs"),
                        row.getInt("answered"),
                        row.getInt("introduced"),
                        row.getInt("groupings"),
                        row.getInt("contracts")));
    }

    /** Counts the answers of structures by month and hours. */
    List<HourCount> answerTimes(FunnelScope scope) {
        return in(
                        scope,
                        "SELECT a.answer_month, a.answer_hours, COUNT(*)" + ANSWERS
                                + " AND a.answer_hours IS NOT NULL GROUP BY a.answer_month, a.answer_hours")
                .query((row, number) -> hours(row))
                .list();
    }

    /** Counts the choices of buyers by month and hours. */
    List<HourCount> choiceTimes(FunnelScope scope) {
        return in(
                        scope,
                        "SELECT n.choice_month, n.choice_hours, COUNT(*) FROM need_progress n WHERE" + SCOPE
                                + " AND n.choice_hours IS NOT NULL GROUP BY n.choice_month, n.choice_hours")
                .query((row, number) -> hours(row))
                .list();
    }

    private static HourCount hours(ResultSet row) throws SQLException {
        return new HourCount(row.getString(1), row.getInt(2), row.getInt(3));
    }

    /** Counts why structures said no to needs, the most frequent reason first. */
    List<ReasonCount> declines(FunnelScope scope) {
        return in(
                        scope,
                        "SELECT a.reason, COUNT(*)" + ANSWERS
                                + " AND a.reason IS NOT NULL GROUP BY a.reason ORDER BY COUNT(*) DESC, a.reason")
                .query((row, number) -> new ReasonCount(row.getString(1), row.getInt(2)))
                .list();
    }

    /** Counts why candidates declined invitations to groupings, by the place and theme of the lots. */
    List<ReasonCount> invitationDeclines(FunnelScope scope) {
        return in(
                        scope,
                        "SELECT d.reason, COUNT(*) FROM progress_decline d JOIN"
                                + " (SELECT consortium_id, territory AS area, theme FROM programme) n USING (consortium_id)"
                                + " WHERE d.declined_at >= :from AND d.declined_at < DATE_ADD(:to, INTERVAL 1 DAY)"
                                + SCOPE.substring(SCOPE.indexOf(" AND (:areas"))
                                + " GROUP BY d.reason ORDER BY COUNT(*) DESC, d.reason")
                .query((row, number) -> new ReasonCount(row.getString(1), row.getInt(2)))
                .list();
    }

    /** Counts the different structures that were interested, by the area in which they are. */
    Map<String, Integer> interestedByArea(FunnelScope scope) {
        Map<String, Integer> found = new HashMap<>();
        in(scope, "SELECT a.area, COUNT(DISTINCT a.organisation_id)" + ANSWERS + " AND a.interested GROUP BY a.area")
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /** Returns one page of the needs of a scope that reached a stage, the latest first. */
    List<FunnelNeed> needs(FunnelScope scope, NeedStage least, NeedStage most, int offset, int size) {
        return atStage(
                        scope,
                        "SELECT n.* FROM need_progress n WHERE" + SCOPE + " AND n.stage BETWEEN :least AND :most"
                                + " ORDER BY n.published_on DESC, n.need_id LIMIT :size OFFSET :offset",
                        least,
                        most)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> new FunnelNeed(
                        row.getObject("need_id", UUID.class),
                        "",
                        "",
                        row.getObject("published_on", LocalDate.class),
                        row.getString("area"),
                        row.getString("theme"),
                        NeedStage.values()[row.getInt("stage")],
                        row.getInt("asked"),
                        row.getInt("answered"),
                        row.getInt("interested")))
                .list();
    }

    int countNeeds(FunnelScope scope, NeedStage least, NeedStage most) {
        return atStage(
                        scope,
                        "SELECT COUNT(*) FROM need_progress n WHERE" + SCOPE + " AND n.stage BETWEEN :least AND :most",
                        least,
                        most)
                .query(Integer.class)
                .single();
    }

    private StatementSpec atStage(FunnelScope scope, String sql, NeedStage least, NeedStage most) {
        return in(scope, sql).param("least", least.ordinal()).param("most", most.ordinal());
    }

    /** The area and the theme of some needs. */
    record Occurring(String area, String theme) {}

    /** Returns the areas and themes that occur, for the filter; a thousand at most. */
    List<Occurring> occurring() {
        return database.sql("SELECT DISTINCT area, theme FROM need_progress ORDER BY area, theme LIMIT 1000")
                .query((row, number) -> new Occurring(row.getString(1), row.getString(2)))
                .list();
    }

    private StatementSpec in(FunnelScope scope, String sql) {
        return database.sql(sql)
                .param("from", scope.from())
                .param("to", scope.to())
                .param("areas", scope.areaPattern())
                .param("themes", String.join(",", scope.themes()))
                .param("territory", scope.territory())
                .param("theme", scope.theme());
    }
}
