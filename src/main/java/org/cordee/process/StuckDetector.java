package org.cordee.process;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.process.EngineRecords.EngineIncident;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds consortia that will never come to their end: those without an open task, an unsent command, an open job or an
 * incident, and those that wait for a task that has no page. The deadline watch does not count, because it only ends a
 * consortium; nor does a task beside the main path.
 */
@Component
public class StuckDetector {

    private static final String STANDING = """
        SELECT consortium_id, process_instance_key,
               (SELECT max(sequence) FROM engine_command told WHERE told.consortium_id = link.consortium_id) AS told
        FROM process_link link
        WHERE ended_at IS NULL AND (consortium_id IN (:unserved) OR
              NOT EXISTS (SELECT 1 FROM open_task task
              WHERE task.consortium_id = link.consortium_id AND task.element_id NOT IN (:beside))
          AND NOT EXISTS (SELECT 1 FROM engine_command command
              WHERE command.consortium_id = link.consortium_id AND command.state <> 'SENT'))\
        """;

    /** Tasks beside the main path: completing them never moves a consortium forward. */
    private static final List<String> BESIDE =
            List.of(ConsortiumBuilding.TASK_RENEW_EVIDENCE, ComplianceCheck.TASK_DECIDE_WAIVER);

    /** An id of no consortium, because SQL allows no empty list. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final UnservedTasks unserved;
    private volatile Set<Candidate> seen = Set.of();
    private volatile Set<UUID> confirmed = Set.of();

    StuckDetector(JdbcClient jdbc, ProcessEngine engine, UnservedTasks unserved) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.unserved = unserved;
    }

    /**
     * @param told the sequence of the last command of the consortium
     * @param standing the keys of the elements where its tokens are: a timer moves them without a command
     */
    private record Candidate(UUID consortiumId, long root, long told, Set<Long> standing) {

        Candidate at(Set<Long> elements) {
            return new Candidate(consortiumId, root, told, elements);
        }
    }

    /**
     * Returns the consortia that were stuck at this check and at the one before, with no command and no timer in
     * between: a running consortium may seem stuck for a moment between two steps, and both checks may fall on such
     * moments.
     */
    Set<UUID> check(List<EngineIncident> incidents) {
        Set<Candidate> now = new HashSet<>(candidates(incidents));
        Set<UUID> both = now.stream()
                .filter(seen::contains)
                .map(Candidate::consortiumId)
                .collect(Collectors.toUnmodifiableSet());
        seen = now;
        confirmed = both;
        return both;
    }

    /** Returns the stuck consortia that the last check found. */
    public Set<UUID> lastFound() {
        return confirmed;
    }

    public List<UUID> stuck() {
        return candidates(engine.incidents()).stream()
                .map(Candidate::consortiumId)
                .toList();
    }

    private List<Candidate> candidates(List<EngineIncident> incidents) {
        Set<UUID> troubled = incidents.stream()
                .filter(incident -> !incident.processId().equals(DeadlineWatch.PROCESS))
                .map(EngineIncident::consortiumId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<UUID> waiting = unserved.consortia();
        return jdbc
                .sql(STANDING)
                .param("beside", BESIDE)
                .param("unserved", waiting.isEmpty() ? Set.of(NOBODY) : waiting)
                .query((row, n) -> new Candidate(
                        row.getObject("consortium_id", UUID.class),
                        row.getLong("process_instance_key"),
                        row.getLong("told"),
                        Set.of()))
                .list()
                .stream()
                .filter(candidate -> waiting.contains(candidate.consortiumId())
                        || !troubled.contains(candidate.consortiumId()) && !engine.hasOpenJobUnder(candidate.root()))
                .map(candidate -> candidate.at(engine.standingUnder(candidate.root())))
                .toList();
    }
}
