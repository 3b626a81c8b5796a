package org.cordee.process;

import io.camunda.client.api.command.ClientException;
import java.util.List;
import java.util.UUID;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.process.engine.EngineConnection;
import org.cordee.process.task.ProcessLinks;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Groupings that a test leaves on their way. Later tests let weeks go by, which would ring all their timers, write all their
 * letters and close them at their deadline; and each look at the inbox would read their tasks.
 */
record LeftGroupings(Scenes scenes) {

    private static final String ROOTS = "SELECT DISTINCT named.PROC_INST_ID_ FROM ACT_RU_VARIABLE named"
            + " JOIN ACT_RU_EXECUTION root ON root.ID_ = named.PROC_INST_ID_ AND root.SUPER_EXEC_ IS NULL"
            + " WHERE named.NAME_ = 'consortiumId' AND named.TEXT_ = ?";

    void end() {
        JdbcTemplate engine = new JdbcTemplate(scenes.the(EmbeddedEngine.class).dataSource());
        for (UUID grouping : scenes.opened()) {
            List<Long> roots = engine.queryForList(ROOTS, Long.class, "\"" + grouping + "\"");
            roots.forEach(this::cancel);
            scenes.the(ProcessLinks.class).ended(grouping);
        }
    }

    private void cancel(long root) {
        try {
            scenes.the(EngineConnection.class)
                    .client()
                    .newCancelInstanceCommand(root)
                    .send()
                    .join();
        } catch (ClientException endedMeanwhile) {
            // It came to its end by itself.
        }
    }
}
