package org.cordee.process;

import io.camunda.client.api.command.ClientException;
import java.util.List;
import java.util.UUID;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Ends the consortia that a test leaves running. Later tests move time by weeks, which would fire all their timers,
 * write all their letters and close them at their deadline; and each refresh of the inbox would read their tasks.
 */
record ConsortiumCleanup(Scenes scenes) {

    private static final String ROOTS = "SELECT DISTINCT named.PROC_INST_ID_ FROM ACT_RU_VARIABLE named"
            + " JOIN ACT_RU_EXECUTION root ON root.ID_ = named.PROC_INST_ID_ AND root.SUPER_EXEC_ IS NULL"
            + " WHERE named.NAME_ = 'consortiumId' AND named.TEXT_ = ?";

    void end() {
        JdbcTemplate engine = new JdbcTemplate(scenes.bean(EmbeddedEngine.class).dataSource());
        for (UUID consortium : scenes.opened()) {
            List<Long> roots = engine.queryForList(ROOTS, Long.class, "\"" + consortium + "\"");
            roots.forEach(this::cancel);
            scenes.bean(ProcessLinks.class).recordEnd(ProcessRoot.consortium(consortium));
        }
    }

    private void cancel(long root) {
        try {
            scenes.bean(EngineConnection.class)
                    .client()
                    .newCancelInstanceCommand(root)
                    .send()
                    .join();
        } catch (ClientException endedMeanwhile) {
            // The instance came to its end without a cancellation.
        }
    }
}
