package org.cordee.process;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.support.SupportEvent.EvaluationLapsed;
import org.cordee.support.SupportEvent.HelperAssigned;
import org.cordee.support.SupportEvent.SupportAccepted;
import org.cordee.support.SupportEvent.SupportAsked;
import org.cordee.support.SupportEvent.SupportDelivered;
import org.cordee.support.SupportEvent.SupportDiagnosed;
import org.cordee.support.SupportEvent.SupportEvaluated;
import org.cordee.support.SupportEvent.SupportWithdrawn;
import org.cordee.support.SupportEvent.SupporterPassed;
import org.cordee.support.SupportEvent.TakenByCoordinator;
import org.cordee.support.SupportSteps;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the process of a request for help and sends its events to it. A completed task carries no answer: the process
 * asks the domain who is awaited next, so that a command that meets the task of a later turn does no harm.
 */
@Component
class SupportRequestProcessListener {

    private final CommandWriter orders;
    private final ProcessLinks links;
    private final SupportSteps steps;

    SupportRequestProcessListener(CommandWriter orders, ProcessLinks links, SupportSteps steps) {
        this.orders = orders;
        this.links = links;
        this.steps = steps;
    }

    @EventListener
    void on(SupportAsked asked) {
        orders.start(
                root(asked.requestId()),
                SupportRequestProcess.MESSAGE_ASKED,
                Map.of(ProcessVariables.REQUESTER_GROUP, CandidateGroups.of(asked.requesterId())));
    }

    @EventListener
    void on(SupporterPassed passed) {
        complete(passed.requestId(), SupportRequestProcess.TASK_ACCEPT_SUPPORT, Map.of());
    }

    @EventListener
    void on(SupportAccepted accepted) {
        complete(accepted.requestId(), SupportRequestProcess.TASK_ACCEPT_SUPPORT, Map.of());
    }

    @EventListener
    void on(HelperAssigned assigned) {
        complete(assigned.requestId(), SupportRequestProcess.TASK_ASSIGN_HELPER, Map.of());
    }

    @EventListener
    void on(TakenByCoordinator taken) {
        complete(taken.requestId(), SupportRequestProcess.TASK_ASSIGN_HELPER, Map.of());
    }

    /** Completes the task; a correction only moves the due date of the next one. */
    @EventListener
    void on(SupportDiagnosed diagnosed) {
        if (diagnosed.corrected()) {
            orders.moveDueDates(root(diagnosed.requestId()));
            return;
        }
        complete(
                diagnosed.requestId(),
                SupportRequestProcess.TASK_DIAGNOSE_SUPPORT,
                Map.of(ProcessVariables.DELIVER_BY, diagnosed.deliverBy()));
    }

    @EventListener
    void on(SupportDelivered delivered) {
        complete(
                delivered.requestId(),
                SupportRequestProcess.TASK_DELIVER_SUPPORT,
                Map.of(ProcessVariables.EVALUATE_BY, evaluateBy(delivered.requestId())));
    }

    /** Completes the task; the process of an evaluation that came later has ended before. */
    @EventListener
    void on(SupportEvaluated evaluated) {
        if (evaluated.occurredAt().isBefore(evaluateBy(evaluated.requestId()))) {
            complete(evaluated.requestId(), SupportRequestProcess.TASK_EVALUATE_SUPPORT, Map.of());
        }
        links.recordEnd(root(evaluated.requestId()));
    }

    /** Records the end only: the timer's job has ended the request, and the process goes on to its end. */
    @EventListener
    void on(EvaluationLapsed lapsed) {
        links.recordEnd(root(lapsed.requestId()));
    }

    @EventListener
    void on(SupportWithdrawn withdrawn) {
        ProcessRoot root = root(withdrawn.requestId());
        orders.writeMessage(root, SupportRequestProcess.MESSAGE_WITHDRAWN, Map.of());
        links.recordEnd(root);
    }

    private void complete(UUID requestId, String task, Map<String, Object> variables) {
        orders.completeTask(root(requestId), task, requestId, variables);
    }

    private Instant evaluateBy(UUID requestId) {
        return Objects.requireNonNull(steps.of(requestId).evaluateBy(), "evaluateBy");
    }

    private static ProcessRoot root(UUID requestId) {
        return new ProcessRoot(ProcessRoot.Kind.SUPPORT_REQUEST, requestId);
    }
}
