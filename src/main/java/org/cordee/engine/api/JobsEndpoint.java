package org.cordee.engine.api;

import io.camunda.client.protocol.rest.ActivatedJobResult;
import io.camunda.client.protocol.rest.JobActivationRequest;
import io.camunda.client.protocol.rest.JobActivationResult;
import io.camunda.client.protocol.rest.JobChangeset;
import io.camunda.client.protocol.rest.JobCompletionRequest;
import io.camunda.client.protocol.rest.JobErrorRequest;
import io.camunda.client.protocol.rest.JobFailRequest;
import io.camunda.client.protocol.rest.JobKindEnum;
import io.camunda.client.protocol.rest.JobListenerEventTypeEnum;
import io.camunda.client.protocol.rest.JobSearchQueryResult;
import io.camunda.client.protocol.rest.JobUpdateRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.engine.operaton.NotFoundInEngine;
import org.cordee.engine.query.EngineSearchPage;
import org.cordee.engine.query.UnfinishedJobs;
import org.cordee.engine.runtime.ExternalTaskJob;
import org.cordee.engine.runtime.JobDispatcher;
import org.cordee.engine.runtime.JobDispatcher.JobActivation;
import org.cordee.engine.runtime.JobRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.DeferredResult;
import tools.jackson.databind.JsonNode;

/**
 * Serves jobs to workers: activation with long polling, completion, failure, BPMN error and changes. The first
 * completion wins.
 */
@EngineEndpoint
final class JobsEndpoint {

    private static final long DEFAULT_PATIENCE = 10_000;

    private final EmbeddedEngine engine;
    private final JobDispatcher dispatcher;
    private final LockedCommands acts;
    private final UnfinishedJobs jobs;

    JobsEndpoint(EmbeddedEngine engine, JobDispatcher dispatcher, LockedCommands acts, UnfinishedJobs jobs) {
        this.engine = engine;
        this.dispatcher = dispatcher;
        this.acts = acts;
        this.jobs = jobs;
    }

    @PostMapping("/jobs/activation")
    DeferredResult<JobActivationResult> activate(@RequestBody JobActivationRequest request) {
        JobRequest wish = wish(request);
        CompletableFuture<List<JobActivation>> answer = dispatcher.activate(wish);
        DeferredResult<JobActivationResult> result = new DeferredResult<>(0L);
        result.onError(gone -> answer.cancel(false));
        result.onCompletion(() -> answer.cancel(false));
        answer.whenComplete((activated, fault) -> {
            if (fault != null) {
                result.setErrorResult(fault);
            } else {
                result.setResult(new JobActivationResult()
                        .jobs(activated.stream()
                                .map(job -> described(job, wish.worker()))
                                .toList()));
            }
        });
        return result;
    }

    @PostMapping("/jobs/{key}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String key, @RequestBody(required = false) @Nullable JobCompletionRequest request) {
        Map<String, Object> variables = request == null ? Map.of() : orEmpty(request.getVariables());
        acts.onJob(key, () -> {
            ExternalTaskJob job = workable(key, "complete");
            act(key, () -> engine.commands().completeJob(key, variables));
            dispatcher.finished(job);
        });
    }

    @PostMapping("/jobs/{key}/failure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void fail(@PathVariable String key, @RequestBody(required = false) @Nullable JobFailRequest given) {
        JobFailRequest request = given == null ? new JobFailRequest() : given;
        int retries = Objects.requireNonNullElse(request.getRetries(), 0);
        Duration rest = Duration.ofMillis(Objects.requireNonNullElse(request.getRetryBackOff(), 0L));
        if (retries < 0) {
            throw Refusal.invalid("The value for retries is '" + retries + "' but must be at least 0.");
        }
        acts.onJob(key, () -> {
            ExternalTaskJob job = workable(key, "fail");
            String message = Objects.requireNonNullElse(request.getErrorMessage(), "");
            act(key, () -> engine.commands().failJob(key, retries, message, orEmpty(request.getVariables())));
            dispatcher.failed(job, retries, rest);
        });
    }

    @PostMapping("/jobs/{key}/error")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void throwError(@PathVariable String key, @RequestBody JobErrorRequest request) {
        String code = request.getErrorCode();
        if (code == null || code.isBlank()) {
            throw Refusal.invalid("No errorCode provided.");
        }
        acts.onJob(key, () -> {
            ExternalTaskJob job = workable(key, "throw an error for");
            String message = blankToNull(request.getErrorMessage());
            act(key, () -> engine.commands().throwError(key, code, message, orEmpty(request.getVariables())));
            dispatcher.finished(job);
        });
    }

    @PatchMapping("/jobs/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void update(@PathVariable String key, @RequestBody JobUpdateRequest request) {
        JobChangeset changes = request.getChangeset();
        if (changes == null || changes.getRetries() == null && changes.getTimeout() == null) {
            throw Refusal.invalid("At least one of [retries, timeout] is required");
        }
        Integer retries = changes.getRetries();
        if (retries != null && retries < 1) {
            throw Refusal.invalid("The value for retries is '" + retries + "' but must be at least 1.");
        }
        acts.onJob(key, () -> {
            ExternalTaskJob job = dispatcher.find(key).orElseThrow(() -> LockedCommands.noSuch("job", key));
            if (retries != null) {
                act(key, () -> engine.processEngine().getExternalTaskService().setRetries(key, retries));
                dispatcher.wake(job.type());
            }
            if (changes.getTimeout() != null
                    && !dispatcher.extendTimeout(job, Duration.ofMillis(changes.getTimeout()))) {
                throw Refusal.wrongState(
                        "Expected to update the timeout of job with key '" + key + "', but it is not active.");
            }
        });
    }

    @PostMapping("/jobs/search")
    JobSearchQueryResult search(@RequestBody(required = false) @Nullable JsonNode body) {
        EngineSearchPage<io.camunda.client.protocol.rest.JobSearchResult> found = jobs.search(body);
        return new JobSearchQueryResult().items(found.items()).page(found.page());
    }

    private static JobRequest wish(JobActivationRequest request) {
        String type = request.getType();
        if (type == null || type.isBlank()) {
            throw Refusal.invalid("No type provided.");
        }
        long timeout = Objects.requireNonNullElse(request.getTimeout(), 0L);
        if (timeout < 1) {
            throw Refusal.invalid("The value for timeout is '" + timeout + "' but must be greater than 0.");
        }
        int most = Objects.requireNonNullElse(request.getMaxJobsToActivate(), 0);
        if (most < 1) {
            throw Refusal.invalid("The value for maxJobsToActivate is '" + most + "' but must be greater than 0.");
        }
        long patience = Objects.requireNonNullElse(request.getRequestTimeout(), 0L);
        return new JobRequest(
                type,
                Objects.requireNonNullElse(request.getWorker(), ""),
                most,
                Duration.ofMillis(timeout),
                Objects.requireNonNullElse(request.getFetchVariable(), List.of()),
                Duration.ofMillis(patience == 0 ? DEFAULT_PATIENCE : Math.max(0, patience)));
    }

    private ActivatedJobResult described(JobActivation activated, String worker) {
        ExternalTaskJob job = activated.job();
        return new ActivatedJobResult()
                .jobKey(job.key())
                .type(job.type())
                .kind(JobKindEnum.BPMN_ELEMENT)
                .listenerEventType(JobListenerEventTypeEnum.UNSPECIFIED)
                .processInstanceKey(job.processInstanceKey())
                .rootProcessInstanceKey(job.rootInstanceKey())
                .processDefinitionKey(job.definitionKey())
                .processDefinitionId(job.processId())
                .processDefinitionVersion(job.processVersion())
                .elementId(job.elementId())
                .elementInstanceKey(job.elementInstanceKey())
                .customHeaders(new HashMap<>(engine.models().headers(job.definitionKey(), job.elementId())))
                .worker(worker)
                .retries(job.retries())
                .deadline(activated.deadline().toEpochMilli())
                .variables(activated.variables())
                .tags(activated.tags())
                .tenantId("<default>");
    }

    private ExternalTaskJob workable(String key, String verb) {
        ExternalTaskJob job = dispatcher.find(key).orElseThrow(() -> LockedCommands.noSuch("job", key));
        if (job.retries() == 0) {
            throw Refusal.wrongState(
                    "Expected to " + verb + " job with key '" + key + "', but it is in state 'FAILED'.");
        }
        return job;
    }

    private static void act(String key, Runnable act) {
        try {
            act.run();
        } catch (NotFoundInEngine gone) {
            throw LockedCommands.noSuch("job", key);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static Map<String, Object> orEmpty(@Nullable Map<String, Object> variables) {
        return variables == null ? Map.of() : variables;
    }
}
