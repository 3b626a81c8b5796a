package org.cordee.process.crash;

import io.camunda.client.api.command.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.process.EngineConnection;
import org.cordee.process.Scenes;
import org.cordee.shared.ConsortiumFact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.IncompleteEventPublications;

/**
 * Simulates, for one consortium, a restart and the passing of time: the engine releases the leases and steps of the
 * dead server, and unfinished events are delivered again.
 */
record Recovery(Scenes scenes) {

    private static final String OF_CONSORTIUM =
            " FROM ACT_RU_JOB WHERE PROCESS_INSTANCE_ID_ IN (SELECT PROC_INST_ID_ FROM ACT_RU_VARIABLE"
                    + " WHERE NAME_ = 'consortiumId' AND TEXT_ = ?)";

    static Recovery of(Scenes scenes) {
        return new Recovery(scenes);
    }

    void restart(CrashTrial trial, @Nullable UUID consortium) {
        trial.rise();
        trial.jobsHeld().forEach(job -> {
            release(job);
            trial.releaseJob(job);
        });
        if (consortium != null) {
            releaseSteps(consortium);
        }
        TrialContext.begin(trial, "resubmission");
        try {
            scenes.bean(IncompleteEventPublications.class)
                    .resubmitIncompletePublications(publication -> consortium != null
                            && publication.getEvent() instanceof ConsortiumFact fact
                            && fact.consortiumId().equals(consortium));
        } finally {
            TrialContext.end();
        }
    }

    private void release(long job) {
        try {
            scenes.bean(EngineConnection.class)
                    .client()
                    .newUpdateTimeoutCommand(job)
                    .timeout(java.time.Duration.ofMillis(1))
                    .send()
                    .join();
        } catch (ProblemException done) {
            // The job was completed, and only the answer was lost.
        }
    }

    private void releaseSteps(UUID consortium) {
        JdbcTemplate engine = engine();
        engine.queryForList(
                        "SELECT ID_" + OF_CONSORTIUM + " AND LOCK_OWNER_ IS NOT NULL", String.class, quoted(consortium))
                .forEach(step -> engine.update(
                        "UPDATE ACT_RU_JOB SET LOCK_OWNER_ = NULL, LOCK_EXP_TIME_ = NULL WHERE ID_ = ?", step));
    }

    /** Returns the engine's pending steps and timers of a consortium, with their lock owner and error. */
    List<Map<String, Object>> steps(UUID consortium) {
        return engine().queryForList(
                        "SELECT PROCESS_DEF_KEY_, HANDLER_CFG_, DUEDATE_, RETRIES_, LOCK_OWNER_, EXCEPTION_MSG_"
                                + OF_CONSORTIUM,
                        quoted(consortium));
    }

    private JdbcTemplate engine() {
        return new JdbcTemplate(scenes.bean(EmbeddedEngine.class).dataSource());
    }

    /** Quotes the id, because the engine stores a text as JSON. */
    private static String quoted(UUID id) {
        return "\"" + id + "\"";
    }
}
