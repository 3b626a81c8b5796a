package org.cordee.engine.operaton;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.operaton.bpm.engine.impl.interceptor.CommandExecutor;
import org.operaton.bpm.engine.impl.persistence.entity.JobEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts how often the server ended while it held a step. One that ends the server each time, for instance because it
 * needs more memory than there is, would end it after each restart: the third time it becomes an incident, and runs
 * again only when somebody resolves that. A step that only waited for its turn may be counted, too; then the incident
 * costs a retry.
 */
final class CrashedSteps {

    static final int MOST = 3;

    private static final Logger LOG = LoggerFactory.getLogger(CrashedSteps.class);
    private static final String REASON =
            "The server ended " + MOST + " times while it held this step, which is not run again unasked";

    private final DataSource dataSource;

    CrashedSteps(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param owner connects with the right to create tables */
    static void createTable(DataSource owner) {
        execute(
                owner,
                "CREATE TABLE IF NOT EXISTS CORDEE_STEP_CRASH (JOB_ID varchar(64) CHARACTER SET utf8 COLLATE utf8_bin"
                        + " PRIMARY KEY, CRASHES int NOT NULL) ENGINE=InnoDB");
    }

    /** Counts the steps that a killed server still holds. Called before they are released. */
    void count() {
        execute(
                dataSource,
                "DELETE FROM CORDEE_STEP_CRASH WHERE JOB_ID NOT IN"
                        + " (SELECT ID_ FROM ACT_RU_JOB WHERE LOCK_OWNER_ IS NOT NULL)",
                "INSERT INTO CORDEE_STEP_CRASH SELECT ID_, 1 FROM ACT_RU_JOB WHERE LOCK_OWNER_ IS NOT NULL"
                        + " ON DUPLICATE KEY UPDATE CRASHES = CRASHES + 1");
    }

    /** Raises an incident for each step that was held too often. Called before any step runs. */
    void park(CommandExecutor commands) {
        for (String step : heldTooOften()) {
            LOG.error("step held by a server that ended too often job={}", step);
            commands.execute(context -> {
                JobEntity job = context.getJobManager().findJobById(step);
                if (job != null && job.getRetries() > 0) {
                    job.setExceptionMessage(new IncidentFailure(IncidentFailure.Kind.UNKNOWN, REASON).getMessage());
                    job.setRetries(0);
                }
                return null;
            });
            execute(dataSource, "DELETE FROM CORDEE_STEP_CRASH WHERE JOB_ID = '" + step + "'");
        }
    }

    private List<String> heldTooOften() {
        List<String> steps = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT JOB_ID FROM CORDEE_STEP_CRASH WHERE CRASHES >= " + MOST)) {
            while (rows.next()) {
                steps.add(rows.getString(1));
            }
            return steps;
        } catch (SQLException failure) {
            throw new IllegalStateException("The held steps cannot be read", failure);
        }
    }

    private static void execute(DataSource dataSource, String... statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The held steps cannot be counted", failure);
        }
    }
}
