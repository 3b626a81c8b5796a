package org.cordee.process;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cordee.introduction.IntroductionEvent.ConsentGiven;
import org.cordee.introduction.IntroductionEvent.IntroductionAgreed;
import org.cordee.introduction.IntroductionEvent.IntroductionAsked;
import org.cordee.introduction.IntroductionEvent.IntroductionDeclined;
import org.cordee.introduction.IntroductionEvent.IntroductionLapsed;
import org.cordee.introduction.IntroductionEvent.OutcomeReported;
import org.cordee.introduction.IntroductionSteps;
import org.cordee.introduction.IntroductionSteps.IntroductionStep;
import org.cordee.introduction.IntroductionSteps.OutcomeQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the process of an introduction and sends its events to it. */
@Component
class IntroductionProcessListener {

    private final CommandWriter orders;
    private final ProcessLinks links;
    private final IntroductionSteps steps;

    IntroductionProcessListener(CommandWriter orders, ProcessLinks links, IntroductionSteps steps) {
        this.orders = orders;
        this.links = links;
        this.steps = steps;
    }

    @EventListener
    void on(IntroductionAsked asked) {
        orders.start(
                root(asked.introductionId()),
                IntroductionProcess.MESSAGE_ASKED,
                Map.of(
                        ProcessVariables.DUE_AT, asked.dueAt(),
                        ProcessVariables.FIRST_REMINDER_AT, asked.firstReminderAt(),
                        ProcessVariables.SECOND_REMINDER_AT, asked.secondReminderAt()));
    }

    /** Completes the task of the side that agreed first; the other one is still awaited. */
    @EventListener
    void on(ConsentGiven given) {
        UUID party = steps.of(given.introductionId()).partyOf(given.side());
        orders.completeTask(
                root(given.introductionId()), IntroductionProcess.TASK_ANSWER_INTRODUCTION, party, Map.of());
    }

    @EventListener
    void on(IntroductionAgreed agreed) {
        orders.writeMessage(root(agreed.introductionId()), IntroductionProcess.MESSAGE_SETTLED, Map.of());
    }

    @EventListener
    void on(IntroductionDeclined declined) {
        ProcessRoot root = root(declined.introductionId());
        orders.writeMessage(root, IntroductionProcess.MESSAGE_SETTLED, Map.of());
        links.recordEnd(root);
    }

    /** Records the end only: the timer's job has ended the introduction, and the process goes on to its end. */
    @EventListener
    void on(IntroductionLapsed lapsed) {
        links.recordEnd(root(lapsed.introductionId()));
    }

    /** Completes the task of the side that reported, once both were asked; the message cancels the other one's. */
    @EventListener
    void on(OutcomeReported reported) {
        ProcessRoot root = root(reported.introductionId());
        IntroductionStep step = steps.of(reported.introductionId());
        if (wasAsked(step.outcome(), reported.occurredAt())) {
            orders.completeTask(root, IntroductionProcess.TASK_REPORT_OUTCOME, step.partyOf(reported.side()), Map.of());
        }
        orders.writeMessage(root, IntroductionProcess.MESSAGE_OUTCOME_REPORTED, Map.of());
        links.recordEnd(root);
    }

    private static boolean wasAsked(@Nullable OutcomeQuestion question, Instant at) {
        return question != null && !at.isBefore(question.askedAt());
    }

    private static ProcessRoot root(UUID introductionId) {
        return new ProcessRoot(ProcessRoot.Kind.INTRODUCTION, introductionId);
    }
}
