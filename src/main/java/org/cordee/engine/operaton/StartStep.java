package org.cordee.engine.operaton;

import java.util.List;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.operaton.bpm.engine.impl.interceptor.AtomicOperationInvocation;
import org.operaton.bpm.engine.impl.jobexecutor.AsyncBeforeMessageJobDeclaration;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.MessageEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Makes a start event of a deployed definition a step of its own, as the parser does for {@code asyncBefore}. The
 * definition in the cache keeps it until the restart; a stored job needs it no longer.
 */
final class StartStep extends AsyncBeforeMessageJobDeclaration {

    private static final long serialVersionUID = 1L;

    private StartStep(ActivityImpl startEvent) {
        setExclusive(true);
        setActivity(startEvent);
    }

    static void of(ActivityImpl startEvent) {
        startEvent.setProperty(BpmnParse.PROPERTYNAME_MESSAGE_JOB_DECLARATION, List.of(new StartStep(startEvent)));
        startEvent.setAsyncBefore(true);
    }

    /** Writes what Operaton otherwise takes from the stored declaration, which does not exist here. */
    @Override
    protected MessageEntity newJobInstance(AtomicOperationInvocation context) {
        MessageEntity step = super.newJobInstance(context);
        ExecutionEntity execution = context.getExecution();
        step.setProcessDefinitionId(execution.getProcessDefinitionId());
        step.setProcessDefinitionKey(execution.getProcessDefinition().getKey());
        step.setDeploymentId(execution.getProcessDefinition().getDeploymentId());
        return step;
    }
}
