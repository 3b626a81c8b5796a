package org.cordee.engine.operaton;

import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.operaton.bpm.engine.impl.core.model.CallableElement;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.operaton.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.operaton.bpm.engine.impl.util.CallableElementUtil;
import org.operaton.bpm.engine.variable.VariableMap;

/** Behaviour of a call activity; fails with Camunda's message when the called process does not exist. */
final class CallBehavior extends CallActivityBehavior {

    private final EngineLimits limits;

    CallBehavior(CallableElement callable, EngineLimits limits) {
        setCallableElement(callable);
        this.limits = limits;
    }

    @Override
    protected void startInstance(ActivityExecution execution, VariableMap variables, String businessKey) {
        CallTree.check((ExecutionEntity) execution, limits);
        execution
                .createSubProcessInstance(called((ExecutionEntity) execution), businessKey)
                .start(variables);
    }

    private ProcessDefinitionImpl called(ExecutionEntity execution) {
        try {
            return CallableElementUtil.getProcessDefinitionToCall(
                    execution, execution.getProcessDefinitionTenantId(), getCallableElement());
        } catch (IncidentFailure failure) {
            throw failure;
        } catch (ProcessEngineException missing) {
            throw new IncidentFailure(
                    IncidentFailure.Kind.CALLED_ELEMENT_ERROR,
                    "Expected the process that '" + execution.getActivityId()
                            + "' calls to be deployed, but found none",
                    missing);
        }
    }
}
