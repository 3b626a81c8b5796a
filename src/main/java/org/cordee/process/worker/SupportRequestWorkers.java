package org.cordee.process.worker;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.process.CandidateGroups;
import org.cordee.process.ProcessLinks;
import org.cordee.process.ProcessVariables;
import org.cordee.process.SupportRequestProcess;
import org.cordee.process.TaskInbox;
import org.cordee.shared.TooEarly;
import org.cordee.support.LapsingSupport;
import org.cordee.support.SupportSteps;
import org.cordee.support.SupportSteps.HelperSearch;
import org.cordee.support.SupportSteps.SupportStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The jobs of {@code support-request.bpmn}: whose turn it is, and what ends when nobody acts in time. */
@Component
class SupportRequestWorkers implements ModelWorkers {

    private static final String TOO_EARLY = "process.timer.early";

    private final SupportSteps steps;
    private final LapsingSupport lapsing;
    private final ProcessLinks links;

    SupportRequestWorkers(SupportSteps steps, LapsingSupport lapsing, ProcessLinks links) {
        this.steps = steps;
        this.lapsing = lapsing;
        this.links = links;
    }

    @Override
    public Map<String, JobWork> byType() {
        return Map.of(
                SupportRequestProcess.JOB_PLAN_TURN, this::planTurn,
                SupportRequestProcess.JOB_LAPSE_TURN, this::lapseTurn,
                SupportRequestProcess.JOB_LAPSE_EVALUATION, this::lapseEvaluation);
    }

    /** Records the instance, and returns who is awaited and until when, with every flag of the turn. */
    private Map<String, Object> planTurn(Job job) {
        links.recordInstance(job.root(), job.processInstanceKey());
        SupportStep step = steps.of(job.root().id());
        HelperSearch search = step.search();
        Map<String, Object> turn = new HashMap<>();
        turn.put(ProcessVariables.WITHDRAWN, search == HelperSearch.WITHDRAWN);
        turn.put(ProcessVariables.ORGANISATION_AWAITED, search == HelperSearch.ORGANISATION_AWAITED);
        turn.put(ProcessVariables.COORDINATOR_AWAITED, search == HelperSearch.COORDINATOR_AWAITED);
        turn.put(ProcessVariables.HELPER_GROUP, group(step.supporterId()));
        switch (search) {
            case ORGANISATION_AWAITED -> put(turn, ProcessVariables.ANSWER_BY, step.searchUntil());
            case COORDINATOR_AWAITED -> put(turn, ProcessVariables.ASSIGN_BY, step.searchUntil());
            case HELPER_FOUND -> put(turn, ProcessVariables.DIAGNOSE_BY, step.diagnoseBy());
            case WITHDRAWN -> {
                // Nobody is awaited: the process ends.
            }
        }
        return turn;
    }

    private static String group(@Nullable UUID supporterId) {
        return supporterId == null ? TaskInbox.COORDINATORS : CandidateGroups.of(supporterId);
    }

    private static void put(Map<String, Object> turn, String variable, @Nullable Instant at) {
        if (at == null) {
            throw new IllegalStateException("the step of a request for help has no date " + variable);
        }
        turn.put(variable, at);
    }

    /** Ends the turn at its due date: the domain decides whether the timer or an answer was first. */
    private Map<String, Object> lapseTurn(Job job) {
        UUID request = job.root().id();
        lapsing.lapse(request);
        SupportStep step = steps.of(request);
        boolean sameTurn = step.search() == HelperSearch.ORGANISATION_AWAITED
                && Instant.parse(job.text(ProcessVariables.ANSWER_BY)).equals(step.searchUntil());
        if (sameTurn) {
            throw new TooEarly(TOO_EARLY);
        }
        return Map.of();
    }

    /** Ends the request when its help was not evaluated in time. */
    private Map<String, Object> lapseEvaluation(Job job) {
        UUID request = job.root().id();
        lapsing.lapseEvaluation(request);
        if (steps.of(request).evaluationAwaited()) {
            throw new TooEarly(TOO_EARLY);
        }
        return Map.of();
    }
}
