package org.cordee.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.booklet.BookletEvent.CallCancelled;
import org.cordee.booklet.BookletEvent.ChangesAsked;
import org.cordee.booklet.BookletEvent.ContributionDeclined;
import org.cordee.booklet.BookletEvent.ContributionInvited;
import org.cordee.booklet.BookletEvent.ContributionLapsed;
import org.cordee.booklet.BookletEvent.ContributionSubmitted;
import org.cordee.booklet.BookletEvent.ContributionWithdrawn;
import org.cordee.booklet.BookletEvent.EntryPublished;
import org.cordee.booklet.BookletEvent.EntryReviewed;
import org.cordee.booklet.BookletEvent.FactCheckAsked;
import org.cordee.booklet.BookletEvent.FactsConfirmed;
import org.cordee.booklet.BookletEvent.MoreTimeGranted;
import org.cordee.booklet.BookletSteps;
import org.cordee.booklet.BookletSteps.ContributionStep;
import org.cordee.booklet.BookletSteps.NextStep;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the process of a contribution and sends its events to it. A completed task carries no answer: the process asks
 * the domain what follows. When nothing follows, the process counts as ended, in the transaction of the act; its instance
 * waits, so that more time or the publication finds it.
 */
@Component
class ContributionProcessListener {

    private static final List<String> TASKS_OF_A_TEXT =
            List.of(BookletEntryProcess.TASK_SUBMIT_SOLUTION, BookletEntryProcess.TASK_CHECK_FACTS);

    private final CommandWriter orders;
    private final ProcessLinks links;
    private final BookletSteps steps;

    ContributionProcessListener(CommandWriter orders, ProcessLinks links, BookletSteps steps) {
        this.orders = orders;
        this.links = links;
        this.steps = steps;
    }

    @EventListener
    void on(ContributionInvited invited) {
        orders.start(root(invited.contributionId()), BookletEntryProcess.MESSAGE_INVITED, Map.of());
    }

    /** Completes the task: a structure sends its text, or a correction instead of confirming the facts. */
    @EventListener
    void on(ContributionSubmitted submitted) {
        UUID id = submitted.contributionId();
        orders.completeFirstOpen(root(id), TASKS_OF_A_TEXT, id, Map.of());
    }

    /**
     * Completes the task of the coordinators. A structure that takes up a text before its publication moves the process;
     * after it the end of the review does.
     */
    @EventListener
    void on(ChangesAsked changes) {
        UUID id = changes.contributionId();
        if (!changes.ownWish()) {
            complete(BookletEntryProcess.TASK_REVIEW_CONTRIBUTION, id);
        } else if (steps.findEntry(id).isEmpty()) {
            move(id);
        }
    }

    @EventListener
    void on(FactCheckAsked asked) {
        complete(BookletEntryProcess.TASK_REVIEW_CONTRIBUTION, asked.contributionId());
    }

    @EventListener
    void on(FactsConfirmed confirmed) {
        complete(BookletEntryProcess.TASK_CHECK_FACTS, confirmed.contributionId());
        endIfNothingFollows(confirmed.contributionId());
    }

    /** Records the end only: the timer's job has ended the time, and the process goes on by itself. */
    @EventListener
    void on(ContributionLapsed lapsed) {
        endIfNothingFollows(lapsed.contributionId());
    }

    private void endIfNothingFollows(UUID contributionId) {
        if (steps.ofContribution(contributionId).next() == NextStep.NOTHING) {
            links.recordEnd(root(contributionId));
        }
    }

    @EventListener
    void on(MoreTimeGranted granted) {
        move(granted.contributionId());
    }

    /** Lets the structure be asked at another date; while its text is changed, the process finds the date afterwards. */
    @EventListener
    void on(EntryPublished published) {
        if (steps.ofContribution(published.entryId()).next() == NextStep.WAIT) {
            move(published.entryId());
        }
    }

    /**
     * Completes the task of the review. A structure that spoke without being asked moves the wait for the date. After a
     * lapse the process goes on by itself.
     */
    @EventListener
    void on(EntryReviewed reviewed) {
        if (!reviewed.asked()) {
            move(reviewed.entryId());
        } else if (reviewed.changing() != null) {
            complete(BookletEntryProcess.TASK_REVIEW_ENTRY, reviewed.entryId());
        }
    }

    private void move(UUID contributionId) {
        ProcessRoot root = root(contributionId);
        links.recordReopening(root);
        orders.writeMessage(root, BookletEntryProcess.MESSAGE_MOVED, Map.of());
    }

    @EventListener
    void on(ContributionDeclined declined) {
        end(declined.contributionId());
    }

    @EventListener
    void on(ContributionWithdrawn withdrawn) {
        end(withdrawn.contributionId());
    }

    /** Ends the process of each contribution, which the call ends in the same transaction. */
    @EventListener
    void on(CallCancelled cancelled) {
        steps.ofCall(cancelled.callId()).contributions().stream()
                .filter(one -> !one.state().hasEnded())
                .map(ContributionStep::contributionId)
                .forEach(this::end);
    }

    private void end(UUID contributionId) {
        ProcessRoot root = root(contributionId);
        orders.writeMessage(root, BookletEntryProcess.MESSAGE_ENDED, Map.of());
        links.recordEnd(root);
    }

    private void complete(String task, UUID contributionId) {
        orders.completeTask(root(contributionId), task, contributionId, Map.of());
    }

    private static ProcessRoot root(UUID contributionId) {
        return new ProcessRoot(ProcessRoot.Kind.CONTRIBUTION, contributionId);
    }
}
