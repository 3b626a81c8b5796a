package org.cordee.engine.operaton;

import org.operaton.bpm.engine.delegate.Expression;
import org.operaton.bpm.engine.impl.bpmn.behavior.ExclusiveGatewayActivityBehavior;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Behaviour of an exclusive gateway whose single flow has a condition: legal in Camunda, a parse error in Operaton. */
final class SingleFlowGateway extends ExclusiveGatewayActivityBehavior {

    private final Expression condition;

    SingleFlowGateway(Expression condition) {
        this.condition = condition;
    }

    @Override
    public void doLeave(ActivityExecution execution) {
        if (!Boolean.TRUE.equals(condition.getValue(execution))) {
            throw ConditionalGateway.noFlowChosen();
        }
        super.doLeave(execution);
    }
}
