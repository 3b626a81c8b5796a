package org.cordee.engine.api;

import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cordee.engine.operaton.NotFoundInEngine;
import org.cordee.engine.runtime.Turns;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs a command on something in the engine in its process instance's turn; what is not there is "not found". */
final class Acts {

    private final JdbcTemplate jdbc;
    private final Turns turns;

    Acts(DataSource engineDatabase, Turns turns) {
        this.jdbc = new JdbcTemplate(engineDatabase);
        this.turns = turns;
    }

    void onJob(String jobKey, Runnable act) {
        take(rootOf("ACT_RU_EXT_TASK", jobKey), () -> noSuch("job", jobKey), act);
    }

    /** A task that ended while its turn was waited for is answered like one that never was. */
    void onTask(String taskKey, Runnable act) {
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

    /** The process instance in which an element instance lives; the process instance is an element instance, too. */
    Optional<String> instanceOfElement(String elementInstanceKey) {
        return first(
                "SELECT ID_ FROM ACT_RU_EXECUTION WHERE ID_ = ? AND PARENT_ID_ IS NULL"
                        + " UNION SELECT PROC_INST_ID_ FROM ACT_HI_ACTINST WHERE CORDEE_KEY_ = ? AND END_TIME_ IS NULL",
                elementInstanceKey,
                elementInstanceKey);
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
        turns.take(root.orElseThrow(otherwise), act);
    }
}
