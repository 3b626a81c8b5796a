package org.cordee.engine.operaton;

import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.impl.bpmn.behavior.ExclusiveGatewayActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.InclusiveGatewayActivityBehavior;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Behaviours of gateways with conditions; they fail with Camunda's message when no flow was chosen. */
final class ConditionalGateway {

    private ConditionalGateway() {}

    static IncidentFailure noFlowChosen() {
        return new IncidentFailure(
                IncidentFailure.Kind.CONDITION_ERROR,
                "Expected at least one condition to evaluate to true, or to have a default flow");
    }

    private static RuntimeException withCamundasMessage(ProcessEngineException failure) {
        return failure instanceof IncidentFailure ? failure : noFlowChosen();
    }

    /** Takes the first flow whose condition is true. */
    static final class Exclusive extends ExclusiveGatewayActivityBehavior {

        @Override
        public void doLeave(ActivityExecution execution) {
            try {
                super.doLeave(execution);
            } catch (ProcessEngineException failure) {
                throw withCamundasMessage(failure);
            }
        }
    }

    /** Takes every flow whose condition is true. */
    static final class Inclusive extends InclusiveGatewayActivityBehavior {

        @Override
        public void doLeave(ActivityExecution execution) {
            try {
                super.doLeave(execution);
            } catch (ProcessEngineException failure) {
                throw withCamundasMessage(failure);
            }
        }
    }
}
