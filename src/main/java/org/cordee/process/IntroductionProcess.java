package org.cordee.process;

/** The ids of {@code introduction.bpmn}: both sides answer, and say three weeks later what came of it. */
public final class IntroductionProcess {

    public static final String PROCESS = "introduction";

    public static final String MESSAGE_ASKED = "introduction.asked";

    /** Ends the wait for the answers: both sides agreed, or one said no. */
    public static final String MESSAGE_SETTLED = "introduction.settled";

    /** Ends the wait for the outcome, also before it was asked for. */
    public static final String MESSAGE_OUTCOME_REPORTED = "introduction.outcomeReported";

    public static final String JOB_OPEN = "introduction.open";
    public static final String JOB_REMIND_CONSENT = "introduction.remindConsent";
    public static final String JOB_LAPSE = "introduction.lapse";
    public static final String JOB_CONCLUDE = "introduction.conclude";
    public static final String JOB_ASK_OUTCOME = "introduction.askOutcome";
    public static final String JOB_REMIND_OUTCOME = "introduction.remindOutcome";
    public static final String JOB_CLOSE = "introduction.close";

    public static final String TASK_ANSWER_INTRODUCTION = "task_AnswerIntroduction";
    public static final String TASK_REPORT_OUTCOME = "task_ReportOutcome";

    public static final String TIMER_CONSENT_REMINDER_DUE = "timer_ConsentReminderDue";
    public static final String TIMER_CONSENT_SECOND_REMINDER_DUE = "timer_ConsentSecondReminderDue";
    public static final String TIMER_CONSENT_WINDOW_ENDED = "timer_ConsentWindowEnded";
    public static final String TIMER_OUTCOME_REMINDER_DUE = "timer_OutcomeReminderDue";
    public static final String TIMER_OUTCOME_SECOND_REMINDER_DUE = "timer_OutcomeSecondReminderDue";
    public static final String TIMER_OUTCOME_WINDOW_ENDED = "timer_OutcomeWindowEnded";

    private IntroductionProcess() {}
}
