package org.cordee.process.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.booklet.BookletSteps;
import org.cordee.booklet.BookletSteps.ContributionStep;
import org.cordee.booklet.BookletSteps.EntryStep;
import org.cordee.booklet.BookletSteps.NextStep;
import org.cordee.booklet.BookletSteps.OpenQuestion;
import org.cordee.booklet.LapsingContributions;
import org.cordee.booklet.ReviewingYearly;
import org.cordee.law.WorkingDayEnd;
import org.cordee.process.BookletEntryProcess;
import org.cordee.process.CandidateGroups;
import org.cordee.process.ProcessLinks;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.TooEarly;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The jobs of {@code booklet-entry.bpmn}: what follows, the reminders, and what ends when nobody acts in time. */
@Component
class BookletEntryWorkers implements ModelWorkers {

    private static final String REMINDER = "reminder";
    private static final String TOO_EARLY = "process.timer.early";

    /** The time of the coordinators to read a text. */
    private static final Duration TO_READ = Duration.ofDays(7);

    private final BookletSteps steps;
    private final LapsingContributions lapsing;
    private final ReviewingYearly reviews;
    private final ProcessLinks links;
    private final RefreshingInbox inbox;
    private final BusinessClock clock;

    BookletEntryWorkers(
            BookletSteps steps,
            LapsingContributions lapsing,
            ReviewingYearly reviews,
            ProcessLinks links,
            RefreshingInbox inbox,
            BusinessClock clock) {
        this.steps = steps;
        this.lapsing = lapsing;
        this.reviews = reviews;
        this.links = links;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public Map<String, JobWork> byType() {
        return Map.of(
                BookletEntryProcess.JOB_FOLLOW, this::follow,
                BookletEntryProcess.JOB_REMIND_SOLUTION, this::remindSolution,
                BookletEntryProcess.JOB_REMIND_FACT_CHECK, this::remindFactCheck,
                BookletEntryProcess.JOB_LAPSE, this::lapse,
                BookletEntryProcess.JOB_ASK_REVIEW, this::askReview,
                BookletEntryProcess.JOB_REMIND_REVIEW, this::remindReview,
                BookletEntryProcess.JOB_LAPSE_REVIEW, this::lapseReview);
    }

    /** Records the instance, and returns what follows with the dates of that step. */
    private Map<String, Object> follow(Job job) {
        UUID contribution = job.root().id();
        links.recordInstance(job.root(), job.processInstanceKey());
        // The time of a structure may have ended while the process was on its way: nobody is asked after that.
        lapsing.lapse(contribution);
        ContributionStep step = steps.ofContribution(contribution);
        Map<String, Object> answer = new HashMap<>();
        answer.put(ProcessVariables.NEXT_STEP, step.next().name());
        answer.put(ProcessVariables.CONTRIBUTOR_GROUP, CandidateGroups.of(step.organisationId()));
        links.recordWaitOver(job.root());
        switch (step.next()) {
            case SUBMIT, CHECK -> put(answer, step.question());
            case READ -> answer.put(ProcessVariables.COORDINATOR_DUE_AT, WorkingDayEnd.after(clock.now(), TO_READ));
            case REVIEW -> put(answer, steps.ofEntry(contribution).review());
            case WAIT -> answer.put(ProcessVariables.REVIEW_AT, waitForReview(job));
            case NOTHING -> {
                // The process waits for more time or the publication, which have no date.
            }
        }
        return answer;
    }

    private static void put(Map<String, Object> answer, @Nullable OpenQuestion question) {
        if (question == null) {
            throw new IllegalStateException("a structure is asked without a date " + answer);
        }
        answer.put(ProcessVariables.FIRST_REMINDER_AT, question.firstReminderAt());
        answer.put(ProcessVariables.SECOND_REMINDER_AT, question.secondReminderAt());
        answer.put(ProcessVariables.DUE_AT, question.dueAt());
    }

    private Instant waitForReview(Job job) {
        Instant reviewAt = steps.ofEntry(job.root().id()).reviewAt();
        links.recordWait(job.root(), reviewAt);
        return reviewAt;
    }

    private Map<String, Object> remindSolution(Job job) {
        lapsing.remind(job.root().id());
        return reminded(
                job,
                BookletEntryProcess.TIMER_SOLUTION_REMINDER_DUE,
                BookletEntryProcess.TIMER_SOLUTION_SECOND_REMINDER_DUE);
    }

    private Map<String, Object> remindFactCheck(Job job) {
        lapsing.remind(job.root().id());
        return reminded(
                job,
                BookletEntryProcess.TIMER_FACT_CHECK_REMINDER_DUE,
                BookletEntryProcess.TIMER_FACT_CHECK_SECOND_REMINDER_DUE);
    }

    private Map<String, Object> remindReview(Job job) {
        reviews.remind(job.root().id());
        return reminded(
                job,
                BookletEntryProcess.TIMER_ENTRY_REVIEW_REMINDER_DUE,
                BookletEntryProcess.TIMER_ENTRY_REVIEW_SECOND_REMINDER_DUE);
    }

    private Map<String, Object> reminded(Job job, String first, String second) {
        inbox.deleteTimer(job.number(REMINDER) == 1 ? first : second, job.root().id());
        return Map.of();
    }

    /** Ends the time of the structure: the domain decides whether the timer, an act or more time was first. */
    private Map<String, Object> lapse(Job job) {
        lapsing.lapse(job.root().id());
        requireOver(job, steps.ofContribution(job.root().id()).question());
        return Map.of();
    }

    private Map<String, Object> lapseReview(Job job) {
        reviews.lapse(job.root().id());
        requireOver(job, steps.ofEntry(job.root().id()).review());
        return Map.of();
    }

    /** @throws TooEarly when the question of this timer is still open */
    private static void requireOver(Job job, @Nullable OpenQuestion open) {
        if (open != null && open.dueAt().equals(Instant.parse(job.text(ProcessVariables.DUE_AT)))) {
            throw new TooEarly(TOO_EARLY);
        }
    }

    /** Asks the structure at the date of the review, unless it spoke before or the text is being changed. */
    private Map<String, Object> askReview(Job job) {
        UUID contribution = job.root().id();
        EntryStep entry = steps.ofEntry(contribution);
        boolean waiting = steps.ofContribution(contribution).next() == NextStep.WAIT;
        if (waiting && entry.reviewAt().equals(Instant.parse(job.text(ProcessVariables.REVIEW_AT)))) {
            reviews.ask(contribution);
        }
        return Map.of();
    }
}
