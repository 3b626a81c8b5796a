package org.cordee.process.board;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.process.engine.EngineRecords.Trouble;
import org.cordee.process.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds groupings that nothing will ever move again: not at their end, and without an open task, an untold command, an
 * open job or an incident. The watch over the deadline does not count: it ends a grouping, it does not carry it.
 */
@Component
public class StuckDetector {

    private static final String WITHOUT_TASK_OR_COMMAND = """
            SELECT consortium_id, process_instance_key FROM process_link link
            WHERE ended_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM open_task task WHERE task.consortium_id = link.consortium_id)
              AND NOT EXISTS (SELECT 1 FROM engine_command command
                  WHERE command.consortium_id = link.consortium_id AND command.state <> 'SENT')""";

    private final JdbcClient jdbc;
    private final ProcessEngine engine;

    StuckDetector(JdbcClient jdbc, ProcessEngine engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    private record Candidate(UUID consortiumId, long root) {}

    public List<UUID> stuck() {
        List<Candidate> candidates = jdbc.sql(WITHOUT_TASK_OR_COMMAND)
                .query((row, n) ->
                        new Candidate(row.getObject("consortium_id", UUID.class), row.getLong("process_instance_key")))
                .list();
        if (candidates.isEmpty()) {
            return List.of();
        }
        Set<Long> troubled = engine.incidents().stream().map(Trouble::rootKey).collect(Collectors.toSet());
        return candidates.stream()
                .filter(candidate -> !troubled.contains(candidate.root()))
                .filter(candidate -> !engine.hasOpenJobUnder(candidate.root()))
                .map(Candidate::consortiumId)
                .toList();
    }
}
