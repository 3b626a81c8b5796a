package org.cordee.engine.operaton;

import java.util.Map;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.operaton.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.pvm.PvmScope;

/**
 * Evaluates the correlation keys of a scope's subscriptions a second time. Operaton opens these subscriptions before
 * the start variables (of a process) or the inputs (of an element) exist. When they exist, the keys must be right.
 */
final class DeferredCorrelationKeys implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        evaluateAgain((ExecutionEntity) execution);
    }

    static void evaluateAgain(ExecutionEntity execution) {
        Map<String, EventSubscriptionDeclaration> declarations =
                EventSubscriptionDeclaration.getDeclarationsForScope(scopeOf(execution));
        for (EventSubscriptionEntity subscription : execution.getEventSubscriptions()) {
            EventSubscriptionDeclaration declaration = declarations.get(subscription.getActivityId());
            if (declaration == null) {
                continue;
            }
            String name = declaration.resolveExpressionOfEventName(execution);
            if (EventNames.isUnresolved(name)) {
                throw EventNames.unresolved(name);
            }
            subscription.setEventName(name);
        }
    }

    private static PvmScope scopeOf(ExecutionEntity execution) {
        return execution.isProcessInstanceExecution() ? execution.getProcessDefinition() : execution.getActivity();
    }
}
