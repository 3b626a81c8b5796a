package org.cordee.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.operaton.bpm.engine.RepositoryService;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.impl.RepositoryServiceImpl;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;
import org.operaton.bpm.engine.impl.pvm.process.TransitionImpl;
import org.operaton.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.ApplicationContext;

/** Records the sequence flows that the process of each consortium or other root takes; the engine's history stores elements only. */
final class TakenFlows {

    private static final Map<EmbeddedEngine, TakenFlows> RECORDED = new ConcurrentHashMap<>();

    private final Map<UUID, Set<String>> byRoot = new ConcurrentHashMap<>();

    private TakenFlows(RepositoryService repository) {
        for (ProcessDefinition model : repository.createProcessDefinitionQuery().list()) {
            listen((ScopeImpl) ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(model.getId()));
        }
    }

    static TakenFlows in(ApplicationContext application) {
        return RECORDED.computeIfAbsent(
                application.getBean(EmbeddedEngine.class),
                engine -> new TakenFlows(engine.processEngine().getRepositoryService()));
    }

    Set<String> of(UUID rootId) {
        return byRoot.getOrDefault(rootId, Set.of());
    }

    private void listen(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.getOutgoingTransitions()
                    .forEach(flow -> ((TransitionImpl) flow)
                            .addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) this::taken));
            listen(activity);
        }
    }

    private void taken(DelegateExecution execution) {
        for (ProcessRoot.Kind kind : ProcessRoot.Kind.values()) {
            Object root = execution.getVariable(kind.variable());
            if (root != null) {
                byRoot.computeIfAbsent(UUID.fromString(root.toString()), id -> ConcurrentHashMap.newKeySet())
                        .add(execution.getCurrentTransitionId());
            }
        }
    }
}
