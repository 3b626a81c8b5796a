package org.cordee.process;

import java.util.List;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Ends the processes of consortia and other roots that a test leaves running. Later tests move time by weeks, which
 * would fire all their timers, write all their letters and close them at their deadline; and each refresh of the inbox
 * would read their tasks.
 */
record ConsortiumCleanup(Scenes scenes) {

    private static final String ROOTS = "SELECT DISTINCT named.PROC_INST_ID_ FROM ACT_RU_VARIABLE named"
            + " JOIN ACT_RU_EXECUTION root ON root.ID_ = named.PROC_INST_ID_ AND root.SUPER_EXEC_ IS NULL"
            + " WHERE named.NAME_ = ? AND named.TEXT_ = ?";

    void end() {
        JdbcTemplate engine = new JdbcTemplate(scenes.bean(EmbeddedEngine.class).dataSource());
        for (ProcessRoot root : scenes.roots()) {
            List<Long> instances =
                    engine.queryForList(ROOTS, Long.class, root.kind().variable(), "\"" + root.id() + "\"");
            instances.forEach(instance -> LeftProcesses.cancel(scenes.bean(EngineConnection.class), instance));
            scenes.bean(ProcessLinks.class).recordEnd(root);
        }
    }
}
