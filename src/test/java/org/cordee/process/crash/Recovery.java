package org.cordee.process.crash;

import io.camunda.client.api.command.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.process.Scenes;
import org.cordee.process.engine.EngineConnection;
import org.cordee.shared.ConsortiumFact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.IncompleteEventPublications;

/**
 * What a restart does, and what time does by itself, for one grouping at once: the engine takes back the leases and
 * steps that the dead held, and events nobody finished hearing are handed out again.
 */
record Recovery(Scenes scenes) {

    private static final String OF_GROUPING =
            " FROM ACT_RU_JOB WHERE PROCESS_INSTANCE_ID_ IN (SELECT PROC_INST_ID_ FROM ACT_RU_VARIABLE"
                    + " WHERE NAME_ = 'consortiumId' AND TEXT_ = ?)";

    static Recovery of(Scenes scenes) {
        return new Recovery(scenes);
    }

    void restart(Trial trial, @Nullable UUID grouping) {
        trial.rise();
        trial.jobsHeld().forEach(job -> {
            release(job);
            trial.letsGoOf(job);
        });
        if (grouping != null) {
            releaseSteps(grouping);
        }
        OnBehalf.begin(trial, "resubmission");
        try {
            scenes.the(IncompleteEventPublications.class)
                    .resubmitIncompletePublications(publication -> grouping != null
                            && publication.getEvent() instanceof ConsortiumFact fact
                            && fact.consortiumId().equals(grouping));
        } finally {
            OnBehalf.end();
        }
    }

    private void release(long job) {
        try {
            scenes.the(EngineConnection.class)
                    .client()
                    .newUpdateTimeoutCommand(job)
                    .timeout(java.time.Duration.ofMillis(1))
                    .send()
                    .join();
        } catch (ProblemException done) {
            // it was completed, and only the answer was lost
        }
    }

    private void releaseSteps(UUID grouping) {
        JdbcTemplate engine = engine();
        engine.queryForList("SELECT ID_" + OF_GROUPING + " AND LOCK_OWNER_ IS NOT NULL", String.class, quoted(grouping))
                .forEach(step -> engine.update(
                        "UPDATE ACT_RU_JOB SET LOCK_OWNER_ = NULL, LOCK_EXP_TIME_ = NULL WHERE ID_ = ?", step));
    }

    /** The engine's own steps and timers of a grouping that are still to be taken, with who holds them and why they failed. */
    List<Map<String, Object>> steps(UUID grouping) {
        return engine().queryForList(
                        "SELECT PROCESS_DEF_KEY_, HANDLER_CFG_, DUEDATE_, RETRIES_, LOCK_OWNER_, EXCEPTION_MSG_"
                                + OF_GROUPING,
                        quoted(grouping));
    }

    private JdbcTemplate engine() {
        return new JdbcTemplate(scenes.the(EmbeddedEngine.class).dataSource());
    }

    /** As the engine keeps a text: in JSON. */
    private static String quoted(UUID id) {
        return "\"" + id + "\"";
    }
}
