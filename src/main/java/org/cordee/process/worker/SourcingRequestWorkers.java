package org.cordee.process.worker;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.need.AskingStructures;
import org.cordee.need.DeliveringShortlist;
import org.cordee.need.NeedState;
import org.cordee.need.NeedSteps;
import org.cordee.need.NeedSteps.AwaitedStructure;
import org.cordee.need.NeedSteps.NeedStep;
import org.cordee.need.NeedSteps.OutcomeSurvey;
import org.cordee.need.RevisingList;
import org.cordee.process.CandidateGroups;
import org.cordee.process.ProcessLinks;
import org.cordee.process.ProcessVariables;
import org.cordee.process.SourcingRequest;
import org.cordee.shared.Actor;
import org.cordee.shared.TooEarly;
import org.springframework.stereotype.Component;

/**
 * The jobs of {@code sourcing-request.bpmn}: the list of structures, the awaited answers, and the question about the
 * outcome.
 */
@Component
class SourcingRequestWorkers implements ModelWorkers {

    private final NeedSteps steps;
    private final RevisingList lists;
    private final AskingStructures asking;
    private final DeliveringShortlist shortlists;
    private final ProcessLinks links;

    SourcingRequestWorkers(
            NeedSteps steps,
            RevisingList lists,
            AskingStructures asking,
            DeliveringShortlist shortlists,
            ProcessLinks links) {
        this.steps = steps;
        this.lists = lists;
        this.asking = asking;
        this.shortlists = shortlists;
        this.links = links;
    }

    @Override
    public Map<String, JobWork> byType() {
        return Map.of(
                SourcingRequest.JOB_OPEN, this::open,
                SourcingRequest.JOB_MATCH, this::match,
                SourcingRequest.JOB_FOLLOW, this::follow,
                SourcingRequest.JOB_LAPSE, this::lapse,
                SourcingRequest.JOB_PLAN_OUTCOME, this::planOutcome,
                SourcingRequest.JOB_ASK_OUTCOME, this::askOutcome,
                SourcingRequest.JOB_CLOSE, this::close);
    }

    private Map<String, Object> open(Job job) {
        links.recordInstance(job.root(), job.processInstanceKey());
        return Map.of();
    }

    /** Puts the structures that match on the list; one that nobody revises any more stays as it is. */
    private Map<String, Object> match(Job job) {
        UUID need = job.root().id();
        if (steps.of(need).state() == NeedState.LISTING) {
            lists.match(Actor.system(), need);
        }
        return coordinatorDue(steps.of(need));
    }

    /** Returns what follows, and the structures that are awaited: of one batch, or of several that overlap. */
    private Map<String, Object> follow(Job job) {
        NeedStep step = steps.of(job.root().id());
        Map<String, Object> answer = coordinatorDue(step);
        answer.put(ProcessVariables.NEXT_STEP, step.next().name());
        answer.put(ProcessVariables.AWAITED_STRUCTURES, elements(step.awaited()));
        return answer;
    }

    private static Map<String, Object> coordinatorDue(NeedStep step) {
        Map<String, Object> answer = new HashMap<>();
        Instant before = step.coordinatorBefore();
        if (before != null) {
            answer.put(ProcessVariables.COORDINATOR_DUE_AT, before);
        }
        return answer;
    }

    /** Returns one element for each structure, with the dates of its own batch. */
    private static List<Map<String, Object>> elements(List<AwaitedStructure> awaited) {
        return awaited.stream()
                .map(one -> {
                    Map<String, Object> element = new HashMap<>(CandidateGroups.element(
                            ProcessVariables.INQUIRY_ID, one.inquiryId(), one.organisationId()));
                    element.put(ProcessVariables.DUE_AT, one.answerBefore());
                    element.put(ProcessVariables.LAPSES_AT, one.lapsesAt());
                    return element;
                })
                .toList();
    }

    /** Ends the inquiries whose time is over: the domain decides whether the timer or an answer was first. */
    private Map<String, Object> lapse(Job job) {
        UUID need = job.root().id();
        asking.lapse(need);
        if (steps.of(need).awaits(job.id(ProcessVariables.INQUIRY_ID))) {
            throw new TooEarly("process.timer.early");
        }
        return Map.of();
    }

    private Map<String, Object> planOutcome(Job job) {
        Instant due = survey(job).dueAt();
        links.recordWait(job.root(), due);
        return Map.of(ProcessVariables.OUTCOME_DUE_AT, due);
    }

    /** Asks the buyer by letter, unless it has reported meanwhile, and waits once more. */
    private Map<String, Object> askOutcome(Job job) {
        UUID need = job.root().id();
        shortlists.askOutcome(need);
        NeedStep step = steps.of(need);
        if (step.state() == NeedState.DELIVERED && !step.surveyed()) {
            throw new TooEarly("process.timer.early");
        }
        Instant until = survey(job).until();
        links.recordWait(job.root(), until);
        return Map.of(ProcessVariables.OUTCOME_UNTIL, until);
    }

    private OutcomeSurvey survey(Job job) {
        OutcomeSurvey survey = steps.of(job.root().id()).survey();
        if (survey == null) {
            throw new IllegalStateException("a need without a short list has no survey " + job.root());
        }
        return survey;
    }

    /** Records the end of the process of a need whose outcome nobody reported. */
    private Map<String, Object> close(Job job) {
        links.recordEnd(job.root());
        return Map.of();
    }
}
