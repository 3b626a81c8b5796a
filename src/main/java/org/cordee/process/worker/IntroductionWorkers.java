package org.cordee.process.worker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.introduction.IntroductionState;
import org.cordee.introduction.IntroductionSteps;
import org.cordee.introduction.IntroductionSteps.IntroductionStep;
import org.cordee.introduction.IntroductionSteps.OutcomeQuestion;
import org.cordee.introduction.IntroductionSteps.StepParty;
import org.cordee.introduction.LapsingIntroductions;
import org.cordee.introduction.RemindingParties;
import org.cordee.introduction.ReportingOutcome;
import org.cordee.process.CandidateGroups;
import org.cordee.process.IntroductionProcess;
import org.cordee.process.ProcessLinks;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.cordee.shared.TooEarly;
import org.springframework.stereotype.Component;

/** The jobs of {@code introduction.bpmn}: the awaited answers, their reminders, and the question about the outcome. */
@Component
class IntroductionWorkers implements ModelWorkers {

    private static final String REMINDER = "reminder";

    private final IntroductionSteps steps;
    private final RemindingParties reminding;
    private final LapsingIntroductions lapsing;
    private final ReportingOutcome outcomes;
    private final ProcessLinks links;
    private final RefreshingInbox inbox;

    IntroductionWorkers(
            IntroductionSteps steps,
            RemindingParties reminding,
            LapsingIntroductions lapsing,
            ReportingOutcome outcomes,
            ProcessLinks links,
            RefreshingInbox inbox) {
        this.steps = steps;
        this.reminding = reminding;
        this.lapsing = lapsing;
        this.outcomes = outcomes;
        this.links = links;
        this.inbox = inbox;
    }

    @Override
    public Map<String, JobWork> byType() {
        return Map.of(
                IntroductionProcess.JOB_OPEN, this::open,
                IntroductionProcess.JOB_REMIND_CONSENT, this::remindConsent,
                IntroductionProcess.JOB_LAPSE, this::lapse,
                IntroductionProcess.JOB_CONCLUDE, this::conclude,
                IntroductionProcess.JOB_ASK_OUTCOME, this::askOutcome,
                IntroductionProcess.JOB_REMIND_OUTCOME, this::remindOutcome,
                IntroductionProcess.JOB_CLOSE, this::close);
    }

    /** Records the instance and returns the sides that have to answer: one of them may have answered already. */
    private Map<String, Object> open(Job job) {
        links.recordInstance(job.root(), job.processInstanceKey());
        return Map.of(
                ProcessVariables.AWAITED_PARTIES,
                elements(steps.of(job.root().id()).awaited()));
    }

    private static List<Map<String, Object>> elements(List<StepParty> parties) {
        return parties.stream()
                .map(party ->
                        CandidateGroups.element(ProcessVariables.PARTY_ID, party.partyId(), party.organisationId()))
                .toList();
    }

    /** Reminds both awaited sides once for each wave; the domain refuses the second of two timers. */
    private Map<String, Object> remindConsent(Job job) {
        return remind(
                job,
                IntroductionProcess.TIMER_CONSENT_REMINDER_DUE,
                IntroductionProcess.TIMER_CONSENT_SECOND_REMINDER_DUE);
    }

    private Map<String, Object> remindOutcome(Job job) {
        return remind(
                job,
                IntroductionProcess.TIMER_OUTCOME_REMINDER_DUE,
                IntroductionProcess.TIMER_OUTCOME_SECOND_REMINDER_DUE);
    }

    private Map<String, Object> remind(Job job, String first, String second) {
        reminding.remind(job.root().id());
        inbox.deleteTimer(job.number(REMINDER) == 1 ? first : second, job.id(ProcessVariables.PARTY_ID));
        return Map.of();
    }

    /** Ends the introduction at its due date: the domain decides whether the timer or an answer was first. */
    private Map<String, Object> lapse(Job job) {
        UUID introduction = job.root().id();
        lapsing.lapse(introduction);
        if (steps.of(introduction).state() == IntroductionState.OPEN) {
            throw new TooEarly("process.timer.early");
        }
        return Map.of();
    }

    /** Returns true when both sides agreed, and when the process asks them what came of it. */
    private Map<String, Object> conclude(Job job) {
        OutcomeQuestion question = steps.of(job.root().id()).outcome();
        if (question == null) {
            return Map.of(ProcessVariables.BOTH_AGREED, false);
        }
        links.recordWait(job.root(), question.askedAt());
        return Map.of(ProcessVariables.BOTH_AGREED, true, ProcessVariables.OUTCOME_DUE_AT, question.askedAt());
    }

    /** Asks both sides; returns nobody to await when one of them has reported meanwhile. */
    private Map<String, Object> askOutcome(Job job) {
        UUID introduction = job.root().id();
        outcomes.ask(introduction);
        IntroductionStep step = steps.of(introduction);
        if (step.state() == IntroductionState.AGREED && !step.outcomeAsked()) {
            throw new TooEarly("process.timer.early");
        }
        links.recordWaitOver(job.root());
        Map<String, Object> answer = new HashMap<>();
        boolean awaited = step.state() == IntroductionState.AGREED;
        answer.put(ProcessVariables.PARTIES, awaited ? elements(step.parties()) : List.of());
        OutcomeQuestion question = step.outcome();
        if (question != null) {
            answer.put(ProcessVariables.FIRST_REMINDER_AT, question.firstReminderAt());
            answer.put(ProcessVariables.SECOND_REMINDER_AT, question.secondReminderAt());
            answer.put(ProcessVariables.OUTCOME_UNTIL, question.until());
        }
        return answer;
    }

    /** Records the end of the process of an introduction whose outcome nobody reported. */
    private Map<String, Object> close(Job job) {
        links.recordEnd(job.root());
        return Map.of();
    }
}
