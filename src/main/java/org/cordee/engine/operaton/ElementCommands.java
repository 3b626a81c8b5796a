package org.cordee.engine.operaton;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.interceptor.CommandContext;
import org.operaton.bpm.engine.impl.interceptor.CommandExecutor;
import org.operaton.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.operaton.bpm.engine.impl.persistence.entity.JobEntity;
import org.operaton.bpm.engine.impl.persistence.entity.TaskEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.runtime.Incident;

/**
 * Commands on waiting elements, with Camunda 8's behaviour: a command is accepted even if the step after it fails; the
 * failure becomes an incident at the element. The caller takes the locks. The commands are not idempotent: the second
 * caller gets {@link NotFoundInEngine}. A concurrent change throws Operaton's OptimisticLockingException; the caller
 * may then repeat the command.
 */
public final class ElementCommands {

    private final CommandExecutor commands;
    private final TreeCancellation cancellation;

    ElementCommands(ProcessEngineConfigurationImpl configuration) {
        this.commands = configuration.getCommandExecutorTxRequired();
        this.cancellation = new TreeCancellation(configuration.getDataSource(), commands);
    }

    public void completeJob(String jobId, Map<String, ? extends @Nullable Object> variables) {
        acceptedOrParked(
                context -> {
                    ExternalTaskEntity job = job(context, jobId);
                    if (isLocal(job.getExecution())) {
                        job.complete(null, plain(variables));
                    } else {
                        job.complete(plain(variables), null);
                    }
                    return null;
                },
                failure -> context -> {
                    ExternalTaskEntity job = job(context, jobId);
                    ExecutionEntity execution = job.getExecution();
                    keep(execution, variables);
                    job.delete();
                    ResumeJobHandler.raiseIncident(execution, failure);
                    return null;
                });
    }

    public void completeTask(String taskId, Map<String, ? extends @Nullable Object> variables) {
        acceptedOrParked(
                context -> {
                    TaskEntity task = task(context, taskId);
                    keep(task.getExecution(), variables);
                    task.complete();
                    return null;
                },
                failure -> context -> {
                    TaskEntity task = task(context, taskId);
                    ExecutionEntity execution = task.getExecution();
                    keep(execution, variables);
                    task.delete(TaskEntity.DELETE_REASON_COMPLETED, false);
                    ResumeJobHandler.raiseIncident(execution, failure);
                    return null;
                });
    }

    /**
     * Reports a failed attempt. When no retries are left, an incident is raised. The variables are local to the job's
     * element.
     */
    public void failJob(
            String jobId, int retries, @Nullable String message, Map<String, ? extends @Nullable Object> variables) {
        String reason = message == null || message.isEmpty() ? "No more retries left." : message;
        execute(context -> {
            ExternalTaskEntity job = job(context, jobId);
            job.failed(UnicodeBasicPlane.replaceOthers(reason), null, retries, 0, null, plain(variables));
            // Operaton's lock would end at the pinned business time, which real time may reach only in months.
            job.setLockExpirationTime(null);
            return null;
        });
    }

    /** Sets a job's retries; a number above zero resolves its incident. */
    public void setRetries(String jobId, int retries) {
        execute(context -> {
            job(context, jobId).setRetriesAndManageIncidents(retries);
            return null;
        });
    }

    /**
     * Throws a BPMN error. An error that no boundary event catches becomes an incident at the job, and the job is not
     * activated again.
     */
    public void throwError(
            String jobId, String code, @Nullable String message, Map<String, ? extends @Nullable Object> variables) {
        try {
            execute(context -> {
                String text = message == null || message.isBlank() ? null : message;
                job(context, jobId).bpmnError(code, text, plain(variables));
                return null;
            });
        } catch (ProcessEngineException uncaught) {
            if (!isUncaughtError(uncaught)) {
                throw uncaught;
            }
            String reason = "Expected to throw an error event with the code '" + code + "'"
                    + (message == null ? "" : " with message '" + message + "'") + ", but it was not caught.";
            String marked = String.valueOf(
                    new IncidentFailure(IncidentFailure.Kind.UNHANDLED_ERROR_EVENT, reason).getMessage());
            failJob(jobId, 0, marked, variables);
        }
    }

    private static boolean isUncaughtError(ProcessEngineException failure) {
        return IncidentFailure.in(failure).isEmpty()
                && IncidentFailure.chainContains(failure, "no error handler was defined");
    }

    /** Delivers a message to a waiting element. May run inside a command of the caller. */
    public void deliver(String executionId, String eventName, Map<String, ? extends @Nullable Object> variables) {
        execute(context -> {
            List<EventSubscriptionEntity> found = context.getEventSubscriptionManager()
                    .findEventSubscriptionsByNameAndExecution("message", eventName, executionId, true);
            if (found.isEmpty()) {
                throw new NotFoundInEngine("message subscription", executionId);
            }
            deliver(found.get(0), plain(variables));
            return null;
        });
    }

    private static void deliver(EventSubscriptionEntity subscription, Map<String, Object> variables) {
        ActivityImpl activity = subscription.getActivity();
        if (!hasOutputs(activity)) {
            subscription.eventReceived(variables, false);
        } else if (activity.equals(subscription.getExecution().getActivity())) {
            subscription.eventReceived(null, variables, null, null, false);
        } else {
            FeelIoMapping.withMessageVariables(variables, () -> subscription.eventReceived(null, false));
        }
    }

    /** Resolves an incident: its element is tried again. */
    public void resolveIncident(String incidentId) {
        execute(context -> {
            Incident incident = context.getIncidentManager().findIncidentById(incidentId);
            if (incident == null) {
                throw new NotFoundInEngine("incident", incidentId);
            }
            if (Incident.EXTERNAL_TASK_HANDLER_TYPE.equals(incident.getIncidentType())) {
                ExternalTaskEntity job = job(context, incident.getConfiguration());
                job.setRetriesAndManageIncidents(Math.max(1, job.getRetries()));
            } else {
                retry(context, incident);
            }
            return null;
        });
    }

    private static void retry(CommandContext context, Incident incident) {
        JobEntity step = context.getJobManager().findJobById(incident.getConfiguration());
        if (step == null) {
            throw new NotFoundInEngine("step", incident.getConfiguration());
        }
        step.setRetries(1);
        step.setDuedate(null);
        org.operaton.bpm.engine.impl.cfg.TransactionState committed =
                org.operaton.bpm.engine.impl.cfg.TransactionState.COMMITTED;
        context.getTransactionContext()
                .addTransactionListener(
                        committed,
                        done -> context.getProcessEngineConfiguration()
                                .getJobExecutor()
                                .jobWasAdded());
    }

    /**
     * Starts a process instance. When its first transaction fails at an element, the start is repeated with the start
     * events of this definition in a step of their own, so that the instance exists and the failure becomes its incident.
     *
     * @param start starts an instance of the definition; called a second time after a failure
     */
    public <T> T start(String definitionKey, Supplier<T> start) {
        try {
            return start.get();
        } catch (ProcessEngineException failed) {
            if (IncidentFailure.in(failed).isEmpty()) {
                throw failed;
            }
            execute(context -> {
                enterStartEventsInOwnStep(context, definitionKey);
                return null;
            });
            return start.get();
        }
    }

    private static void enterStartEventsInOwnStep(CommandContext context, String definitionKey) {
        context
                .getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionKey)
                .getActivities()
                .stream()
                .filter(activity -> String.valueOf(activity.getProperties().get(BpmnProperties.TYPE))
                        .toLowerCase(Locale.ROOT)
                        .endsWith("startevent"))
                .filter(activity -> !activity.isAsyncBefore())
                .forEach(StartStep::of);
    }

    /** Cancels a root process instance with everything it called, however deep. */
    public void cancel(String processInstanceKey) {
        cancellation.cancel(processInstanceKey);
    }

    private void acceptedOrParked(
            Function<CommandContext, @Nullable Void> act,
            Function<IncidentFailure, Function<CommandContext, @Nullable Void>> parking) {
        try {
            execute(act);
        } catch (ProcessEngineException failed) {
            Optional<IncidentFailure> failure = IncidentFailure.in(failed);
            if (failure.isEmpty()) {
                throw failed;
            }
            execute(parking.apply(failure.get()));
        }
    }

    private void execute(Function<CommandContext, @Nullable Void> command) {
        commands.execute(command::apply);
    }

    private static void keep(ExecutionEntity execution, Map<String, ? extends @Nullable Object> variables) {
        if (isLocal(execution)) {
            execution.setVariablesLocal(plain(variables));
        } else {
            execution.setVariables(plain(variables));
        }
    }

    /**
     * Returns true when the element has output mappings: then a result stays local, and only the targets of the
     * mappings leave the element.
     */
    private static boolean isLocal(ExecutionEntity execution) {
        return hasOutputs(execution.getActivity());
    }

    private static boolean hasOutputs(@Nullable ActivityImpl activity) {
        return activity != null && activity.getIoMapping() instanceof FeelIoMapping mapping && mapping.hasOutputs();
    }

    private static ExternalTaskEntity job(CommandContext context, String jobId) {
        ExternalTaskEntity job = context.getExternalTaskManager().findExternalTaskById(jobId);
        if (job == null) {
            throw new NotFoundInEngine("job", jobId);
        }
        return job;
    }

    private static TaskEntity task(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new NotFoundInEngine("user task", taskId);
        }
        return task;
    }

    private static Map<String, Object> plain(Map<String, ? extends @Nullable Object> variables) {
        return new java.util.HashMap<>(variables);
    }
}
