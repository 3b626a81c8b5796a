package org.cordee.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores all blocked stages. A settled stage stays settled; of two concurrent settlements the first counts. */
@Component
class BlockedStages {

    private final JdbcClient database;

    BlockedStages(JdbcClient database) {
        this.database = database;
    }

    public void add(BlockedStage stage) {
        database.sql(
                        "INSERT INTO assessment_blocked_stage (id, consortium_id, stage, occasion, run_id, state, opened_at)"
                                + " VALUES (?, ?, ?, ?, ?, 'OPEN', ?)")
                .params(
                        stage.id(),
                        stage.consortiumId(),
                        stage.stage().name(),
                        stage.occasion(),
                        stage.runId(),
                        Timestamp.from(stage.openedAt()))
                .update();
    }

    /** Records the run that now says what blocks the stage. */
    public void recordRun(UUID stageId, UUID runId) {
        database.sql("UPDATE assessment_blocked_stage SET run_id = ? WHERE id = ? AND state = 'OPEN'")
                .params(runId, stageId)
                .update();
    }

    /** @return false when it was settled before */
    boolean settle(UUID stageId, BlockedState state, @Nullable String reason, Instant at, @Nullable UUID by) {
        return database.sql("UPDATE assessment_blocked_stage SET state = ?, settled_at = ?, reason = ?, settled_by = ?"
                                + " WHERE id = ? AND state = 'OPEN'")
                        .param(state.name())
                        .param(Timestamp.from(at))
                        .param(reason)
                        .param(by)
                        .param(stageId)
                        .update()
                == 1;
    }

    public Optional<BlockedStage> find(UUID consortiumId, UUID stageId) {
        return of(consortiumId).stream()
                .filter(stage -> stage.id().equals(stageId))
                .findFirst();
    }

    /** Returns the blocked stages, the oldest first. */
    public List<BlockedStage> of(UUID consortiumId) {
        return database.sql("SELECT * FROM assessment_blocked_stage WHERE consortium_id = ? ORDER BY opened_at, id")
                .param(consortiumId)
                .query((row, number) -> read(row))
                .list();
    }

    public List<BlockedStage> open(UUID consortiumId) {
        return of(consortiumId).stream().filter(BlockedStage::isOpen).toList();
    }

    private static BlockedStage read(ResultSet row) throws SQLException {
        return new BlockedStage(
                row.getObject("id", UUID.class),
                row.getObject("consortium_id", UUID.class),
                AssessmentStage.valueOf(row.getString("stage")),
                row.getString("occasion"),
                row.getObject("run_id", UUID.class),
                BlockedState.valueOf(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("reason"));
    }
}
