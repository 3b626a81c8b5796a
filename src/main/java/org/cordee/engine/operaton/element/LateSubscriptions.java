package org.cordee.engine.operaton.element;

import java.util.Map;
import org.cordee.engine.operaton.expression.MessageNames;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.operaton.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.pvm.PvmScope;

/**
 * Operaton opens the subscriptions of a scope before the start variables (of a process) or the inputs (of an element)
 * exist. Once they do, the correlation keys are evaluated again; then they must be right.
 */
final class LateSubscriptions implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        settle((ExecutionEntity) execution);
    }

    static void settle(ExecutionEntity execution) {
        Map<String, EventSubscriptionDeclaration> declarations =
                EventSubscriptionDeclaration.getDeclarationsForScope(scopeOf(execution));
        for (EventSubscriptionEntity subscription : execution.getEventSubscriptions()) {
            EventSubscriptionDeclaration declaration = declarations.get(subscription.getActivityId());
            if (declaration == null) {
                continue;
            }
            String name = declaration.resolveExpressionOfEventName(execution);
            if (MessageNames.isUnresolved(name)) {
                throw MessageNames.unresolved(name);
            }
            subscription.setEventName(name);
        }
    }

    private static PvmScope scopeOf(ExecutionEntity execution) {
        return execution.isProcessInstanceExecution() ? execution.getProcessDefinition() : execution.getActivity();
    }
}
