package org.cordee.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.assessment.RunFigures.OperatorFinding;
import org.cordee.assessment.TargetProgress.AmountTarget;
import org.cordee.assessment.TargetProgress.HoursTarget;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * Stores all runs of all consortia. Runs are added and never changed; the database refuses a change. Uses SQL because
 * INSERT IGNORE decides between two equal runs at the same time, and the history is read without cases and answers.
 */
@Component
public class AssessmentRuns {

    private static final UUID FIRST = new UUID(0, 0);
    private static final TypeReference<List<UnknownFact>> UNKNOWN = new TypeReference<>() {};
    private static final TypeReference<List<List<@Nullable String>>> CELLS = new TypeReference<>() {};
    private static final String FIGURES = "blockers, majors, warnings, infos, operator_findings, amount_status,"
            + " amount_percent, amount_percent_open, amount_missing, hours_status, hours_counted, hours_total,"
            + " hours_missing";

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    AssessmentRuns(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /**
     * A run that is in the database.
     *
     * @param isNew true when it was added now
     */
    public record RecordedRun(AssessmentRun run, boolean isNew) {}

    private record Head(UUID id, String caseSha256, String tablesSha256) {

        boolean isSameAs(AssessmentRun run) {
            return caseSha256.equals(run.caseSha256()) && tablesSha256.equals(run.tablesSha256());
        }
    }

    /**
     * Stores a run, unless the latest run has the same content; then it returns that one. Of two equal runs at the same
     * time the first is stored. A consortium that returns to an earlier state gets a new run, so that the latest run
     * always describes the present state. Publishes {@link GroupingJudged} when the run is new.
     */
    public RecordedRun store(AssessmentRun judged) {
        Optional<Head> latest = latest(judged.consortiumId());
        if (latest.filter(head -> head.isSameAs(judged)).isPresent()) {
            return new RecordedRun(
                    find(judged.consortiumId(), latest.get().id()).orElseThrow(), false);
        }
        UUID after = latest.map(Head::id).orElse(FIRST);
        if (!insert(judged, after)) {
            return new RecordedRun(sameAfter(judged, after), false);
        }
        events.publishEvent(new GroupingJudged(judged.consortiumId(), judged.id()));
        return new RecordedRun(judged, true);
    }

    private Optional<Head> latest(UUID consortiumId) {
        return database.sql("SELECT id, case_sha256, tables_sha256 FROM assessment_run WHERE consortium_id = ?"
                        + " ORDER BY judged_at DESC, id DESC LIMIT 1")
                .params(consortiumId)
                .query((row, number) -> new Head(
                        row.getObject("id", UUID.class), row.getString("case_sha256"), row.getString("tables_sha256")))
                .optional();
    }

    private boolean insert(AssessmentRun run, UUID after) {
        return database.sql("INSERT IGNORE INTO assessment_run (id, consortium_id, after_run, stage, judged_at,"
                                + " case_sha256, tables_sha256, rule_files, law_case, unknown_facts, answer, "
                                + FIGURES
                                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                run.id(),
                                run.consortiumId(),
                                after,
                                run.stage().name(),
                                Timestamp.from(run.judgedAt()),
                                run.caseSha256(),
                                run.tablesSha256(),
                                run.tables(),
                                run.lawCase(),
                                RunJson.write(run.unknown()),
                                run.answer().json())
                        .params(columns(run.figures()))
                        .update()
                == 1;
    }

    private AssessmentRun sameAfter(AssessmentRun run, UUID after) {
        return database.sql("SELECT * FROM assessment_run"
                        + " WHERE consortium_id = ? AND case_sha256 = ? AND tables_sha256 = ? AND after_run = ?")
                .params(run.consortiumId(), run.caseSha256(), run.tablesSha256(), after)
                .query((row, number) -> read(row))
                .single();
    }

    private static List<@Nullable Object> columns(RunFigures figures) {
        AmountTarget amount = figures.aims().amount();
        HoursTarget hours = figures.aims().hours();
        return Arrays.asList(
                figures.aims().blockers(),
                figures.majors(),
                figures.warnings(),
                figures.infos(),
                RunJson.write(figures.operatorFindings().stream()
                        .map(OperatorFinding::cells)
                        .toList()),
                amount.outcome().name(),
                amount.percent(),
                amount.percentOpen(),
                String.join(" ", amount.missing()),
                hours.outcome().name(),
                hours.counted(),
                hours.total(),
                String.join(" ", hours.missing()));
    }

    /** Returns complete runs, the latest first. */
    public List<AssessmentRun> of(UUID consortiumId, int atMost) {
        return database.sql(
                        "SELECT * FROM assessment_run WHERE consortium_id = ? ORDER BY judged_at DESC, id DESC LIMIT ?")
                .params(consortiumId, atMost)
                .query((row, number) -> read(row))
                .list();
    }

    /** Returns the runs without their cases and answers, the latest first. */
    public List<JudgedRun> history(UUID consortiumId, int atMost) {
        return database.sql("SELECT id, stage, judged_at, " + FIGURES
                        + " FROM assessment_run WHERE consortium_id = ? ORDER BY judged_at DESC, id DESC LIMIT ?")
                .params(consortiumId, atMost)
                .query((row, number) -> new JudgedRun(
                        row.getObject("id", UUID.class),
                        AssessmentStage.valueOf(row.getString("stage")),
                        row.getTimestamp("judged_at").toInstant(),
                        figures(row)))
                .list();
    }

    /**
     * Returns when a consortium was last judged, up to and including a moment; empty when it was not judged by then.
     */
    public Optional<Instant> lastUntil(UUID consortiumId, Instant moment) {
        return database.sql("SELECT judged_at FROM assessment_run WHERE consortium_id = ? AND judged_at <= ?"
                        + " ORDER BY judged_at DESC LIMIT 1")
                .params(consortiumId, Timestamp.from(moment))
                .query((row, number) -> row.getTimestamp("judged_at").toInstant())
                .optional();
    }

    public Optional<AssessmentRun> find(UUID consortiumId, UUID runId) {
        return database.sql("SELECT * FROM assessment_run WHERE consortium_id = ? AND id = ?")
                .params(consortiumId, runId)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Returns the previous run of the same consortium. */
    public Optional<AssessmentRun> before(AssessmentRun run) {
        return database.sql("SELECT * FROM assessment_run WHERE consortium_id = ? AND (judged_at, id) < (?, ?)"
                        + " ORDER BY judged_at DESC, id DESC LIMIT 1")
                .params(run.consortiumId(), Timestamp.from(run.judgedAt()), run.id())
                .query((row, number) -> read(row))
                .optional();
    }

    private static AssessmentRun read(ResultSet row) throws SQLException {
        return new AssessmentRun(
                row.getObject("id", UUID.class),
                row.getObject("consortium_id", UUID.class),
                AssessmentStage.valueOf(row.getString("stage")),
                row.getTimestamp("judged_at").toInstant(),
                row.getString("case_sha256"),
                row.getString("tables_sha256"),
                row.getString("rule_files"),
                row.getString("law_case"),
                RunJson.read(row.getString("unknown_facts"), UNKNOWN),
                RunAnswer.read(row.getString("answer")));
    }

    private static RunFigures figures(ResultSet row) throws SQLException {
        return new RunFigures(
                row.getInt("majors"),
                row.getInt("warnings"),
                row.getInt("infos"),
                RunJson.read(row.getString("operator_findings"), CELLS).stream()
                        .map(OperatorFinding::of)
                        .toList(),
                TargetProgress.read(row));
    }
}
