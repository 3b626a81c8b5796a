package org.cordee.process;

/**
 * The ids of {@code booklet-entry.bpmn}: a structure sends its contribution, a coordinator reads it, the structure checks
 * the facts, and once it is published the structure is asked every year whether it is still right.
 */
public final class BookletEntryProcess {

    public static final String PROCESS = "booklet-entry";

    public static final String MESSAGE_INVITED = "booklet.contributionInvited";

    /** Lets the process ask the domain again: more time, a publication, or a review that nobody had asked for. */
    public static final String MESSAGE_MOVED = "booklet.contributionMoved";

    /** Ends the process wherever it is: declined, taken back, or its call was cancelled. */
    public static final String MESSAGE_ENDED = "booklet.contributionEnded";

    public static final String JOB_FOLLOW = "booklet.followContribution";
    public static final String JOB_REMIND_SOLUTION = "booklet.remindSolution";
    public static final String JOB_REMIND_FACT_CHECK = "booklet.remindFactCheck";
    public static final String JOB_LAPSE = "booklet.lapseContribution";
    public static final String JOB_ASK_REVIEW = "booklet.askReview";
    public static final String JOB_REMIND_REVIEW = "booklet.remindReview";
    public static final String JOB_LAPSE_REVIEW = "booklet.lapseReview";

    public static final String TASK_SUBMIT_SOLUTION = "task_SubmitSolution";
    public static final String TASK_REVIEW_CONTRIBUTION = "task_ReviewContribution";
    public static final String TASK_CHECK_FACTS = "task_CheckFacts";
    public static final String TASK_REVIEW_ENTRY = "task_ReviewEntry";

    public static final String TIMER_SOLUTION_REMINDER_DUE = "timer_SolutionReminderDue";
    public static final String TIMER_SOLUTION_SECOND_REMINDER_DUE = "timer_SolutionSecondReminderDue";
    public static final String TIMER_SOLUTION_WINDOW_ENDED = "timer_SolutionWindowEnded";
    public static final String TIMER_FACT_CHECK_REMINDER_DUE = "timer_FactCheckReminderDue";
    public static final String TIMER_FACT_CHECK_SECOND_REMINDER_DUE = "timer_FactCheckSecondReminderDue";
    public static final String TIMER_FACT_CHECK_WINDOW_ENDED = "timer_FactCheckWindowEnded";
    public static final String TIMER_ENTRY_REVIEW_REMINDER_DUE = "timer_EntryReviewReminderDue";
    public static final String TIMER_ENTRY_REVIEW_SECOND_REMINDER_DUE = "timer_EntryReviewSecondReminderDue";
    public static final String TIMER_ENTRY_REVIEW_WINDOW_ENDED = "timer_EntryReviewWindowEnded";

    private BookletEntryProcess() {}
}
