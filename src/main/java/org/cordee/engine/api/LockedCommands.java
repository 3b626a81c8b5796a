package org.cordee.engine.api;

import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cordee.engine.operaton.NotFoundInEngine;
import org.cordee.engine.runtime.InstanceLocks;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs a command on a job, user task, incident or instance while holding the lock of its process instance. A missing
 * object is answered as "not found" (404).
 */
final class LockedCommands {

    private final JdbcTemplate jdbc;
    private final InstanceLocks turns;

    LockedCommands(DataSource engineDatabase, InstanceLocks turns) {
        this.jdbc = new JdbcTemplate(engineDatabase);
        this.turns = turns;
    }

    void onJob(String jobKey, Runnable act) {
        checkKey("jobKey", jobKey);
        take(rootOf("ACT_RU_EXT_TASK", jobKey), () -> noSuch("job", jobKey), act);
    }

    /**
     * Runs a command on a user task. A task that ended while the command waited for the lock is answered as not found.
     */
    void onTask(String taskKey, Runnable act) {
        checkKey("userTaskKey", taskKey);
        take(rootOf("ACT_RU_TASK", taskKey), () -> noSuch("user task", taskKey), () -> {
            try {
                act.run();
            } catch (NotFoundInEngine gone) {
                throw noSuch("user task", taskKey);
            }
        });
    }

    void onIncident(String incidentKey, Runnable act) {
        take(rootOf("ACT_RU_INCIDENT", incidentKey), () -> noSuch("incident", incidentKey), act);
    }

    void onInstance(String instanceKey, Runnable act) {
        Optional<String> root = first("SELECT ROOT_PROC_INST_ID_ FROM ACT_RU_EXECUTION WHERE ID_ = ?", instanceKey);
        take(root, () -> noSuch("process instance", instanceKey), act);
    }

    /**
     * Returns the process instance in which an element instance lives. A process instance counts as an element
     * instance, too.
     */
    Optional<String> instanceOfElement(String elementInstanceKey) {
        checkKey("elementInstanceKey", elementInstanceKey);
        return first(
                "SELECT ID_ FROM ACT_RU_EXECUTION WHERE ID_ = ? AND PARENT_ID_ IS NULL"
                        + " UNION SELECT PROC_INST_ID_ FROM ACT_HI_ACTINST WHERE CORDEE_KEY_ = ? AND END_TIME_ IS NULL",
                elementInstanceKey,
                elementInstanceKey);
    }

    /** Refuses a key of a path that is no number; Camunda does so before it looks for anything. */
    private static void checkKey(String name, String key) {
        if (!key.matches("[0-9]{1,19}")) {
            throw Refusal.wrongKey(name, key);
        }
    }

    Optional<String> first(String sql, Object... values) {
        return jdbc.queryForList(sql, String.class, values).stream().findFirst();
    }

    static Refusal noSuch(String kind, String key) {
        return Refusal.notFound("Expected to find a " + kind + " with key '" + key + "', but none was found.");
    }

    private Optional<String> rootOf(String table, String key) {
        return first(
                "SELECT p.ROOT_PROC_INST_ID_ FROM " + table
                        + " x JOIN ACT_RU_EXECUTION p ON p.ID_ = x.PROC_INST_ID_ WHERE x.ID_ = ?",
                key);
    }

    private void take(Optional<String> root, Supplier<Refusal> otherwise, Runnable act) {
        turns.runLocked(root.orElseThrow(otherwise), act);
    }
}
