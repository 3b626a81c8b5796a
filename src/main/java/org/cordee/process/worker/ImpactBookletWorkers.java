package org.cordee.process.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.booklet.BookletSteps;
import org.cordee.booklet.BookletSteps.CallStep;
import org.cordee.booklet.CallState;
import org.cordee.booklet.OpeningCall;
import org.cordee.booklet.PublishingBooklet;
import org.cordee.law.WorkingDayEnd;
import org.cordee.process.ImpactBookletProcess;
import org.cordee.process.ProcessLinks;
import org.cordee.process.ProcessVariables;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;

/** The jobs of {@code impact-booklet.bpmn}: the end of a call, and the publication of its booklet. */
@Component
class ImpactBookletWorkers implements ModelWorkers {

    /** The time of the coordinators to decide the publication after a call. */
    private static final Duration TO_DECIDE = Duration.ofDays(30);

    private final BookletSteps steps;
    private final OpeningCall opening;
    private final PublishingBooklet publishing;
    private final ProcessLinks links;
    private final BusinessClock clock;

    ImpactBookletWorkers(
            BookletSteps steps,
            OpeningCall opening,
            PublishingBooklet publishing,
            ProcessLinks links,
            BusinessClock clock) {
        this.steps = steps;
        this.opening = opening;
        this.publishing = publishing;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Map<String, JobWork> byType() {
        return Map.of(
                ImpactBookletProcess.JOB_OPEN_CALL, this::openCall,
                ImpactBookletProcess.JOB_CLOSE_CALL, this::closeCall,
                ImpactBookletProcess.JOB_PUBLISH, this::publish);
    }

    private Map<String, Object> openCall(Job job) {
        links.recordInstance(job.root(), job.processInstanceKey());
        CallStep step = steps.ofCall(job.root().id());
        links.recordWait(job.root(), step.closesAt());
        return Map.of(ProcessVariables.CALL_CLOSES_AT, step.closesAt());
    }

    /** Closes the call at its date, unless a coordinator did so earlier, and sets the date of the next task. */
    private Map<String, Object> closeCall(Job job) {
        UUID call = job.root().id();
        opening.closeDue(call);
        links.recordWaitOver(job.root());
        return Map.of(
                ProcessVariables.COORDINATOR_DUE_AT,
                WorkingDayEnd.after(steps.ofCall(call).closesAt(), TO_DECIDE));
    }

    /**
     * Publishes what is due, or waits for the end of the embargo. It asks the domain what is decided now, so that a
     * timer of an earlier decision publishes nothing too early.
     */
    private Map<String, Object> publish(Job job) {
        UUID call = job.root().id();
        links.recordInstance(job.root(), job.processInstanceKey());
        Instant planned = steps.ofCall(call).publishAt();
        if (planned != null && !clock.now().isBefore(planned.truncatedTo(ChronoUnit.MILLIS))) {
            publishing.publishDue(call);
        }
        CallStep step = steps.ofCall(call);
        if (step.state() != CallState.SCHEDULED) {
            links.recordWaitOver(job.root());
            return Map.of(ProcessVariables.PUBLISHED, true);
        }
        Instant until = Objects.requireNonNull(step.publishAt());
        links.recordWait(job.root(), until);
        return Map.of(ProcessVariables.PUBLISHED, false, ProcessVariables.PUBLISH_AT, until);
    }
}
