package org.cordee.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Holds back a consortium's timers in the embedded engine, so that a test does itself at the due moment what they would
 * have done.
 */
public final class PausedTimers {

    private static final String OF_THE_GROUPING = " PROCESS_INSTANCE_ID_ IN (SELECT PROC_INST_ID_ FROM ACT_RU_VARIABLE"
            + " WHERE NAME_ = 'consortiumId' AND TEXT_ = ?)";

    private final JdbcTemplate engine;
    private final String consortium;

    public PausedTimers(Scenes scenes, UUID consortium) {
        this.engine = new JdbcTemplate(scenes.bean(EmbeddedEngine.class).dataSource());
        this.consortium = "\"" + consortium + "\"";
    }

    /** Returns when the first timer on this element fires. */
    public Instant due(String element) {
        Timestamp due = engine.queryForObject(
                "SELECT min(DUEDATE_) FROM ACT_RU_JOB WHERE HANDLER_CFG_ LIKE ? AND" + OF_THE_GROUPING,
                Timestamp.class,
                element + "%",
                consortium);
        if (due == null) {
            throw new AssertionError("no timer waits on " + element);
        }
        return due.toInstant();
    }

    /** Returns true when a timer on this element that was due by then still waits. */
    public boolean waits(String element, Instant by) {
        return engine.queryForObject(
                        "SELECT count(*) FROM ACT_RU_JOB WHERE HANDLER_CFG_ LIKE ? AND DUEDATE_ <= ? AND"
                                + OF_THE_GROUPING,
                        Integer.class,
                        element + "%",
                        Timestamp.from(by),
                        consortium)
                > 0;
    }

    public void hold() {
        suspend(2);
    }

    public void release() {
        suspend(1);
    }

    private void suspend(int state) {
        engine.update("UPDATE ACT_RU_JOB SET SUSPENSION_STATE_ = ? WHERE" + OF_THE_GROUPING, state, consortium);
    }
}
