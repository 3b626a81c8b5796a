package org.cordee.engine.operaton;

import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.interceptor.CommandContext;
import org.operaton.bpm.engine.impl.jobexecutor.JobHandler;
import org.operaton.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.JobEntity;
import org.operaton.bpm.engine.impl.persistence.entity.MessageEntity;

/**
 * Raises an incident at an element whose completion was accepted but which could not be left, for instance because an
 * output mapping failed. Resolving the incident leaves the element again.
 */
final class ResumeJobHandler implements JobHandler<ResumeJobHandler.EmptyConfiguration> {

    static final String TYPE = "cordee-resume";

    /** The empty configuration of this handler. */
    static final class EmptyConfiguration implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return "";
        }
    }

    public static void raiseIncident(ExecutionEntity execution, IncidentFailure failure) {
        MessageEntity step = new MessageEntity();
        step.setExecution(execution);
        step.setProcessInstanceId(execution.getProcessInstanceId());
        step.setProcessDefinitionId(execution.getProcessDefinitionId());
        step.setProcessDefinitionKey(execution.getProcessDefinition().getKey());
        step.setDeploymentId(execution.getProcessDefinition().getDeploymentId());
        step.setActivityId(execution.getActivityId());
        step.setExclusive(true);
        step.setJobHandlerType(TYPE);
        step.setJobHandlerConfiguration(new EmptyConfiguration());
        step.setExceptionMessage(failure.getMessage());
        Context.getCommandContext().getJobManager().send(step);
        step.setRetries(0);
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(
            EmptyConfiguration nothing, ExecutionEntity execution, CommandContext context, String tenantId) {
        execution.signal(null, null);
    }

    @Override
    public EmptyConfiguration newConfiguration(String canonicalString) {
        return new EmptyConfiguration();
    }

    @Override
    public void onDelete(EmptyConfiguration nothing, JobEntity job) {
        // The job has no data elsewhere.
    }
}
