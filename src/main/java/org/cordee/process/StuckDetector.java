package org.cordee.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cordee.process.EngineRecords.EngineIncident;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds consortia that will never come to their end: those without an open task, an unsent command, an open job or an
 * incident, and those that wait for a task that has no page. The deadline watch does not count, because it only ends a
 * consortium; nor does a task beside the main path. After the start a check reads only the consortia that moved since
 * the last one and those that it found; a page of all consortia is added once a minute.
 */
@Component
public class StuckDetector {

    private static final String STANDING = """
        SELECT consortium_id, process_instance_key,
               (SELECT max(sequence) FROM engine_command told WHERE told.consortium_id = link.consortium_id) AS told
        FROM process_link link
        WHERE ended_at IS NULL AND %s AND (consortium_id IN (:unserved) OR
              NOT EXISTS (SELECT 1 FROM open_task task
              WHERE task.consortium_id = link.consortium_id AND task.element_id NOT IN (:beside))
          AND NOT EXISTS (SELECT 1 FROM engine_command command
              WHERE command.consortium_id = link.consortium_id AND command.state <> 'SENT'))\
        """;

    /** Tasks beside the main path: completing them never moves a consortium forward. */
    private static final List<String> BESIDE =
            List.of(ConsortiumBuilding.TASK_RENEW_EVIDENCE, ComplianceCheck.TASK_DECIDE_WAIVER);

    /** The number of consortia of one statement. */
    private static final int AT_ONCE = 500;

    /** An id of no consortium and before all others, because SQL allows no empty list. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final UnservedTasks unserved;
    private final Set<UUID> suspects = ConcurrentHashMap.newKeySet();
    private Set<Candidate> seen = Set.of();
    private Set<UUID> troubledBefore = Set.of();
    private boolean all = true;
    private UUID lastOfPage = NOBODY;
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
    synchronized Set<UUID> check(List<EngineIncident> incidents) {
        Set<UUID> troubled = troubled(incidents);
        Set<Candidate> now = new HashSet<>(all ? candidates(troubled) : candidatesThatMoved(troubled));
        all = false;
        troubledBefore = troubled;
        Set<UUID> both = now.stream()
                .filter(seen::contains)
                .map(Candidate::consortiumId)
                .collect(Collectors.toUnmodifiableSet());
        seen = now;
        confirmed = both;
        return both;
    }

    private List<Candidate> candidatesThatMoved(Set<UUID> troubled) {
        Set<UUID> moved = Set.copyOf(suspects);
        // Removed before they are read: one that moves meanwhile is read again by the next check.
        suspects.removeAll(moved);
        Set<UUID> ids = new HashSet<>(moved);
        seen.forEach(candidate -> ids.add(candidate.consortiumId()));
        troubledBefore.stream().filter(id -> !troubled.contains(id)).forEach(ids::add);
        ids.addAll(unserved.consortia());
        try {
            return candidates(troubled, ids);
        } catch (RuntimeException away) {
            suspects.addAll(moved);
            throw away;
        }
    }

    /** Lets the next check read these consortia, because they moved. */
    void suspect(Collection<UUID> moved) {
        suspects.addAll(moved);
    }

    /** Lets the next check read all consortia. */
    synchronized void suspectAll() {
        all = true;
    }

    /**
     * Lets the next check read a page of all consortia, in the order of their ids; the page after the last is the
     * first.
     */
    synchronized void suspectNextPage(int size) {
        List<UUID> page = jdbc.sql(
                        "SELECT consortium_id FROM process_link WHERE consortium_id > ? ORDER BY consortium_id LIMIT ?")
                .params(lastOfPage, size)
                .query(UUID.class)
                .list();
        lastOfPage = page.size() < size ? NOBODY : page.get(page.size() - 1);
        suspect(page);
    }

    /** Returns the stuck consortia that the last check found. */
    public Set<UUID> lastFound() {
        return confirmed;
    }

    /** Returns the consortia that are stuck at this moment; it reads all consortia. */
    public List<UUID> stuck() {
        return candidates(troubled(engine.incidents())).stream()
                .map(Candidate::consortiumId)
                .toList();
    }

    private static Set<UUID> troubled(List<EngineIncident> incidents) {
        return incidents.stream()
                .filter(incident -> !incident.processId().equals(DeadlineWatch.PROCESS))
                .map(EngineIncident::consortiumId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private List<Candidate> candidates(Set<UUID> troubled) {
        return candidates(troubled, jdbc.sql(STANDING.formatted("TRUE")));
    }

    private List<Candidate> candidates(Set<UUID> troubled, Set<UUID> ids) {
        List<Candidate> found = new ArrayList<>();
        List<UUID> listed = List.copyOf(ids);
        for (int from = 0; from < listed.size(); from += AT_ONCE) {
            List<UUID> few = listed.subList(from, Math.min(from + AT_ONCE, listed.size()));
            found.addAll(candidates(
                    troubled,
                    jdbc.sql(STANDING.formatted("consortium_id IN (:ids)")).param("ids", few)));
        }
        return found;
    }

    private List<Candidate> candidates(Set<UUID> troubled, JdbcClient.StatementSpec standing) {
        Set<UUID> waiting = unserved.consortia();
        return standing
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
