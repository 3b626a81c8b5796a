package org.cordee.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cordee.shared.WorkChanged;
import org.cordee.shared.WorkChanged.Next;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes how many open tasks, incidents and stuck states a consortium has, whenever that changed; other roots are on
 * no overview of consortia, and their changes are left out. Each change is published at once and again at the next sweep, because a listener may not know the consortium yet, or may receive the
 * events of two threads in the wrong order.
 */
@Component
class WorkChangePublisher {

    private static final Logger LOG = LoggerFactory.getLogger(WorkChangePublisher.class);
    private static final String COUNTS = """
            SELECT link.consortium_id, count(task.user_task_key) AS open_tasks,
                   first.element_id, first.organisation_id, first.due_at
            FROM process_link link LEFT JOIN open_task task USING (root_id)
            LEFT JOIN open_task first ON first.user_task_key = (SELECT urgent.user_task_key FROM open_task urgent
                WHERE urgent.root_id = link.root_id
                ORDER BY urgent.due_at IS NULL, urgent.due_at, urgent.user_task_key LIMIT 1) """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate ownTransaction;
    private final Set<UUID> pending = ConcurrentHashMap.newKeySet();
    private volatile Map<UUID, Integer> incidents = Map.of();
    private volatile Set<UUID> stuck = Set.of();

    WorkChangePublisher(JdbcClient jdbc, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.events = events;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Publishes the changed open tasks of the consortia among these after the current transaction has committed. */
    void publishChanged(Set<ProcessRoot> changed) {
        Set<UUID> consortia = ProcessRoot.consortia(changed);
        if (consortia.isEmpty()) {
            return;
        }
        pending.addAll(consortia);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tell(consortia);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(consortia);
            }
        });
    }

    /**
     * Publishes, after a sweep, the pending changes again, and the consortia whose incidents or stuck state changed.
     */
    void publishAfterSweep(Map<ProcessRoot, Integer> incidentsFound, Set<ProcessRoot> stuckFound) {
        Map<UUID, Integer> incidentsNow = ofConsortia(incidentsFound);
        Set<UUID> stuckNow = ProcessRoot.consortia(stuckFound);
        Map<UUID, Integer> before = incidents;
        Set<UUID> stuckBefore = stuck;
        incidents = incidentsNow;
        stuck = stuckNow;
        Set<UUID> due = pending.stream().collect(Collectors.toSet());
        pending.removeAll(due);
        incidentsNow.forEach((id, count) -> {
            if (!count.equals(before.get(id))) {
                due.add(id);
            }
        });
        before.keySet().stream().filter(id -> !incidentsNow.containsKey(id)).forEach(due::add);
        stuckNow.stream().filter(id -> !stuckBefore.contains(id)).forEach(due::add);
        stuckBefore.stream().filter(id -> !stuckNow.contains(id)).forEach(due::add);
        tell(due);
    }

    /** Publishes the current numbers of every consortium, as after a start. */
    void publishAll() {
        ownTransaction.executeWithoutResult(
                status -> publish(jdbc.sql(COUNTS + " WHERE link.consortium_id IS NOT NULL GROUP BY link.root_id")
                        .query(this::row)
                        .list()));
    }

    private static Map<UUID, Integer> ofConsortia(Map<ProcessRoot, Integer> incidents) {
        Map<UUID, Integer> ofConsortia = new HashMap<>();
        incidents.forEach((root, count) -> {
            if (root.consortiumId() != null) {
                ofConsortia.put(root.id(), count);
            }
        });
        return Map.copyOf(ofConsortia);
    }

    private void tell(Collection<UUID> consortia) {
        if (consortia.isEmpty()) {
            return;
        }
        try {
            ownTransaction.executeWithoutResult(
                    status -> publish(jdbc.sql(COUNTS + " WHERE link.root_id IN (:ids) GROUP BY link.root_id")
                            .param("ids", consortia)
                            .query(this::row)
                            .list()));
        } catch (RuntimeException | Error e) {
            pending.addAll(consortia);
            LOG.warn("changed open tasks could not be published, the next sweep will do it: {}", e.toString());
        }
    }

    private void publish(List<WorkChanged> changes) {
        changes.forEach(events::publishEvent);
    }

    private WorkChanged row(ResultSet row, int number) throws SQLException {
        UUID consortium = row.getObject("consortium_id", UUID.class);
        String task = row.getString("element_id");
        Timestamp due = row.getTimestamp("due_at");
        Next next = task == null
                ? null
                : new Next(task, row.getObject("organisation_id", UUID.class), due == null ? null : due.toInstant());
        return new WorkChanged(
                consortium,
                row.getInt("open_tasks"),
                next,
                incidents.getOrDefault(consortium, 0),
                stuck.contains(consortium));
    }
}
