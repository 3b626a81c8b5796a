package org.cordee.process.worker;

import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.process.ProcessRoot;
import org.cordee.process.RefreshingInbox;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.TooEarly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs the work of a job and answers the engine: completed, or failed with attempts left, or, when the domain refused,
 * an incident at once, because a retry would change nothing; an {@link Error} is an incident at once too. No model
 * catches a refusal, so it never becomes a BPMN error. A timer may fire a moment ahead of the domain's clock: that job
 * is retried without losing an attempt.
 */
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final RefreshingInbox inbox;

    JobRunner(RefreshingInbox inbox) {
        this.inbox = inbox;
    }

    void run(JobWork work, JobClient client, ActivatedJob activated) {
        Job job = job(activated);
        try {
            Map<String, Object> answer = work.perform(job);
            client.newCompleteCommand(activated.getKey())
                    .variables(plain(answer))
                    .send()
                    .join();
            LOG.info(
                    "job done type={} {}",
                    job.type(),
                    ProcessRoot.of(job.variables()).orElse(null));
        } catch (TooEarly early) {
            LOG.info("job is retried, it came too early type={} key={}: {}", job.type(), job.key(), early.key());
            fail(client, activated, activated.getRetries(), early);
        } catch (RuleViolation | NotFound refused) {
            LOG.error("job refused type={} key={}: {}", job.type(), job.key(), refused.toString());
            fail(client, activated, 0, refused);
        } catch (ProblemException problem) {
            handleUnacceptedAnswer(client, activated, problem);
        } catch (RuntimeException failed) {
            LOG.warn("job failed type={} key={}", job.type(), job.key(), failed);
            fail(client, activated, Math.max(0, activated.getRetries() - 1), failed);
        } catch (Error broken) {
            // The client would report only an Exception: the job would time out and run again without end.
            LOG.error("job broken type={} key={}", job.type(), job.key(), broken);
            fail(client, activated, 0, broken);
        }
        refreshInbox(job);
    }

    /**
     * Handles an answer that the engine did not accept. Either the process took another path meanwhile; or the engine
     * has trouble, and the job is soon retried without losing an attempt; or the answer itself is wrong, and the job
     * loses an attempt, so that it ends as an incident.
     */
    private static void handleUnacceptedAnswer(JobClient client, ActivatedJob job, ProblemException problem) {
        int status = problem.code();
        if (status == NOT_FOUND || status == CONFLICT) {
            LOG.info("job answered too late type={} key={} status={}", job.getType(), job.getKey(), status);
        } else if (status >= SERVER_ERROR || status == TOO_MANY_REQUESTS) {
            LOG.info("job answer not accepted type={} key={} status={}", job.getType(), job.getKey(), status);
            fail(client, job, job.getRetries(), problem);
        } else {
            LOG.warn("job answer refused type={} key={}", job.getType(), job.getKey(), problem);
            fail(client, job, Math.max(0, job.getRetries() - 1), problem);
        }
    }

    private static void fail(JobClient client, ActivatedJob job, int retries, Throwable reason) {
        try {
            client.newFailCommand(job.getKey())
                    .retries(retries)
                    .retryBackoff(Duration.ofSeconds(1))
                    .errorMessage(reason.getClass().getSimpleName() + ": " + reason.getMessage())
                    .send()
                    .join();
        } catch (RuntimeException e) {
            LOG.warn("the engine did not receive the failure of a job key={}: {}", job.getKey(), e.toString());
        }
    }

    private void refreshInbox(Job job) {
        try {
            inbox.refresh(job.root());
        } catch (RuntimeException | Error e) {
            LOG.warn("the inbox was not refreshed after a job, the next sweep will do it: {}", e.toString());
        }
    }

    private static Job job(ActivatedJob job) {
        return new Job(
                job.getKey(),
                job.getType(),
                job.getElementId(),
                job.getProcessInstanceKey(),
                job.getVariablesAsMap(),
                job.getCustomHeaders());
    }

    /** Converts ids and instants to text, because the engine stores JSON. */
    static Map<String, Object> plain(Map<String, Object> answer) {
        Map<String, Object> plain = new HashMap<>();
        answer.forEach((name, value) -> plain.put(name, plainValue(value)));
        return plain;
    }

    private static Object plainValue(Object value) {
        if (value instanceof UUID || value instanceof Instant) {
            return value.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JobRunner::plainValue).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new HashMap<>();
            map.forEach((name, inner) -> plain.put(String.valueOf(name), plainValue(Objects.requireNonNull(inner))));
            return plain;
        }
        return value;
    }
}
