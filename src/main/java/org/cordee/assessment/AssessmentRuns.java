package org.cordee.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** All runs of all groupings; runs are added and never changed, the database itself refuses it. */
@Component
class AssessmentRuns {

    private static final TypeReference<List<Unknown>> UNKNOWN = new TypeReference<>() {};

    private final JdbcClient database;

    AssessmentRuns(JdbcClient database) {
        this.database = database;
    }

    /** @return whether it is new: the same content by the same rules is one run, whoever of two comes first */
    boolean add(AssessmentRun run) {
        return database.sql("INSERT IGNORE INTO assessment_run (id, consortium_id, stage, judged_at, case_sha256,"
                                + " tables_sha256, rule_files, law_case, unknown_facts, answer)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                run.id(),
                                run.consortiumId(),
                                run.stage().name(),
                                Timestamp.from(run.judgedAt()),
                                run.caseSha256(),
                                run.tablesSha256(),
                                run.tables(),
                                run.lawCase(),
                                StoredJson.write(run.unknown()),
                                run.answer().json())
                        .update()
                == 1;
    }

    Optional<AssessmentRun> same(AssessmentRun run) {
        return database.sql(
                        "SELECT * FROM assessment_run WHERE consortium_id = ? AND case_sha256 = ? AND tables_sha256 = ?")
                .params(run.consortiumId(), run.caseSha256(), run.tablesSha256())
                .query((row, number) -> read(row))
                .optional();
    }

    /** The latest first. */
    List<AssessmentRun> of(UUID consortiumId, int atMost) {
        return database.sql(
                        "SELECT * FROM assessment_run WHERE consortium_id = ? ORDER BY judged_at DESC, id DESC LIMIT ?")
                .params(consortiumId, atMost)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<AssessmentRun> find(UUID consortiumId, UUID runId) {
        return database.sql("SELECT * FROM assessment_run WHERE consortium_id = ? AND id = ?")
                .params(consortiumId, runId)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The one before another of the same grouping. */
    Optional<AssessmentRun> before(AssessmentRun run) {
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
                Stage.valueOf(row.getString("stage")),
                row.getTimestamp("judged_at").toInstant(),
                row.getString("case_sha256"),
                row.getString("tables_sha256"),
                row.getString("rule_files"),
                row.getString("law_case"),
                StoredJson.read(row.getString("unknown_facts"), UNKNOWN),
                StoredAnswer.read(row.getString("answer")));
    }
}
