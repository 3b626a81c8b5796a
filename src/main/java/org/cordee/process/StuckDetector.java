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
import org.cordee.shared.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds consortia and other roots whose process will never come to its end: those without an open task, an unsent
 * command, an open job, a recorded wait or an incident, and those that wait for a task that has no page. The deadline
 * watch does not count, because it only ends a consortium; nor does a task beside the main path. After the start a check
 * reads only the roots that moved since the last one and those that it found; a page of all roots is added once a
 * minute.
 */
@Component
public class StuckDetector {

    private static final String STANDING = """
        SELECT root_kind, root_id, process_instance_key,
               (SELECT max(sequence) FROM engine_command told WHERE told.root_id = link.root_id) AS told
        FROM process_link link
        WHERE ended_at IS NULL AND %s AND (root_id IN (:unserved) OR
              NOT EXISTS (SELECT 1 FROM open_task task
              WHERE task.root_id = link.root_id AND task.element_id NOT IN (:beside))
          AND NOT EXISTS (SELECT 1 FROM engine_command command
              WHERE command.root_id = link.root_id AND command.state <> 'SENT')
          AND (waits_until IS NULL OR waits_until <= :now))\
        """;

    /** Tasks beside the main path: completing them never moves a process forward. */
    private static final List<String> BESIDE =
            List.of(ConsortiumBuilding.TASK_RENEW_EVIDENCE, ComplianceCheck.TASK_DECIDE_WAIVER);

    /** The number of roots of one statement. */
    private static final int AT_ONCE = 500;

    /** An id of no root and before all others, because SQL allows no empty list. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final UnservedTasks unserved;
    private final BusinessClock clock;
    private final Set<ProcessRoot> suspects = ConcurrentHashMap.newKeySet();
    private Set<Candidate> seen = Set.of();
    private Set<ProcessRoot> troubledBefore = Set.of();
    private boolean all = true;
    private UUID lastOfPage = NOBODY;
    private volatile Set<ProcessRoot> confirmed = Set.of();

    StuckDetector(JdbcClient jdbc, ProcessEngine engine, UnservedTasks unserved, BusinessClock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.unserved = unserved;
        this.clock = clock;
    }

    /**
     * @param instance the key of the instance that carries the root
     * @param told the sequence of the last command of the root
     * @param standing the keys of the elements where its tokens are: a timer moves them without a command
     */
    private record Candidate(ProcessRoot root, long instance, long told, Set<Long> standing) {

        Candidate at(Set<Long> elements) {
            return new Candidate(root, instance, told, elements);
        }
    }

    /**
     * Returns the roots that were stuck at this check and at the one before, with no command and no timer in between:
     * a running process may seem stuck for a moment between two steps, and both checks may fall on such
     * moments.
     */
    synchronized Set<ProcessRoot> check(List<EngineIncident> incidents) {
        Set<ProcessRoot> troubled = troubled(incidents);
        Set<Candidate> now = new HashSet<>(all ? candidates(troubled) : candidatesThatMoved(troubled));
        all = false;
        troubledBefore = troubled;
        Set<ProcessRoot> both =
                now.stream().filter(seen::contains).map(Candidate::root).collect(Collectors.toUnmodifiableSet());
        seen = now;
        confirmed = both;
        return both;
    }

    private List<Candidate> candidatesThatMoved(Set<ProcessRoot> troubled) {
        Set<ProcessRoot> moved = Set.copyOf(suspects);
        // Removed before they are read: one that moves meanwhile is read again by the next check.
        suspects.removeAll(moved);
        Set<ProcessRoot> roots = new HashSet<>(moved);
        seen.forEach(candidate -> roots.add(candidate.root()));
        troubledBefore.stream().filter(root -> !troubled.contains(root)).forEach(roots::add);
        roots.addAll(unserved.roots());
        try {
            return candidates(troubled, roots);
        } catch (RuntimeException away) {
            suspects.addAll(moved);
            throw away;
        }
    }

    /** Lets the next check read these roots, because they moved. */
    void suspect(Collection<ProcessRoot> moved) {
        suspects.addAll(moved);
    }

    /** Lets the next check read all roots. */
    synchronized void suspectAll() {
        all = true;
    }

    /**
     * Lets the next check read a page of all roots, in the order of their ids; the page after the last is the first.
     */
    synchronized void suspectNextPage(int size) {
        List<ProcessRoot> page = jdbc.sql(
                        "SELECT root_kind, root_id FROM process_link WHERE root_id > ? ORDER BY root_id LIMIT ?")
                .params(lastOfPage, size)
                .query((row, number) -> ProcessRoot.of(row))
                .list();
        lastOfPage = page.size() < size ? NOBODY : page.get(page.size() - 1).id();
        suspect(page);
    }

    /** Returns the stuck roots that the last check found. */
    public Set<ProcessRoot> lastFound() {
        return confirmed;
    }

    /** Returns the roots that are stuck at this moment; it reads all roots. */
    public List<ProcessRoot> stuck() {
        return candidates(troubled(engine.incidents())).stream()
                .map(Candidate::root)
                .toList();
    }

    private static Set<ProcessRoot> troubled(List<EngineIncident> incidents) {
        return incidents.stream()
                .filter(incident -> !incident.processId().equals(DeadlineWatch.PROCESS))
                .map(EngineIncident::root)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private List<Candidate> candidates(Set<ProcessRoot> troubled) {
        return candidates(troubled, jdbc.sql(STANDING.formatted("TRUE")));
    }

    private List<Candidate> candidates(Set<ProcessRoot> troubled, Set<ProcessRoot> roots) {
        List<Candidate> found = new ArrayList<>();
        List<UUID> listed = roots.stream().map(ProcessRoot::id).toList();
        for (int from = 0; from < listed.size(); from += AT_ONCE) {
            List<UUID> few = listed.subList(from, Math.min(from + AT_ONCE, listed.size()));
            found.addAll(candidates(
                    troubled, jdbc.sql(STANDING.formatted("root_id IN (:ids)")).param("ids", few)));
        }
        return found;
    }

    private List<Candidate> candidates(Set<ProcessRoot> troubled, JdbcClient.StatementSpec standing) {
        Set<ProcessRoot> waiting = unserved.roots();
        return standing
                .param("beside", BESIDE)
                .param("unserved", waiting.isEmpty() ? Set.of(NOBODY) : ids(waiting))
                .param("now", clock.now())
                .query((row, n) -> new Candidate(
                        ProcessRoot.of(row), row.getLong("process_instance_key"), row.getLong("told"), Set.of()))
                .list()
                .stream()
                .filter(candidate -> waiting.contains(candidate.root())
                        || !troubled.contains(candidate.root()) && !engine.hasOpenJobUnder(candidate.instance()))
                .map(candidate -> candidate.at(engine.standingUnder(candidate.instance())))
                .toList();
    }

    private static Set<UUID> ids(Set<ProcessRoot> roots) {
        return roots.stream().map(ProcessRoot::id).collect(Collectors.toUnmodifiableSet());
    }
}
