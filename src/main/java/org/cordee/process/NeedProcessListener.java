package org.cordee.process;

import java.util.Map;
import java.util.UUID;
import org.cordee.need.NeedEvent.BatchSent;
import org.cordee.need.NeedEvent.EnoughInterested;
import org.cordee.need.NeedEvent.InterestDeclined;
import org.cordee.need.NeedEvent.InterestShown;
import org.cordee.need.NeedEvent.NeedQualified;
import org.cordee.need.NeedEvent.NeedReceived;
import org.cordee.need.NeedEvent.NeedRefused;
import org.cordee.need.NeedEvent.NeedWithdrawn;
import org.cordee.need.NeedEvent.OutcomeReported;
import org.cordee.need.NeedEvent.ShortlistDelivered;
import org.cordee.need.NeedSteps;
import org.cordee.need.NeedSteps.NeedStep;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the process of a need when its buyer's address is confirmed, and sends its events to it. Where the process
 * waits follows from the need: it awaits structures, or one task of a coordinator.
 */
@Component
class NeedProcessListener {

    private final CommandWriter orders;
    private final ProcessLinks links;
    private final NeedSteps steps;

    NeedProcessListener(CommandWriter orders, ProcessLinks links, NeedSteps steps) {
        this.orders = orders;
        this.links = links;
        this.steps = steps;
    }

    @EventListener
    void on(NeedReceived received) {
        orders.start(
                root(received.needId()),
                SourcingRequest.MESSAGE_RECEIVED,
                Map.of(ProcessVariables.COORDINATOR_DUE_AT, received.readBefore()));
    }

    @EventListener
    void on(NeedQualified qualified) {
        complete(SourcingRequest.TASK_QUALIFY_NEED, qualified.needId());
    }

    /** Completes the task of the coordinator, or awaits the new structures beside those of an earlier batch. */
    @EventListener
    void on(BatchSent sent) {
        if (sent.batch() == 1) {
            complete(SourcingRequest.TASK_CURATE_LIST, sent.needId());
        } else if (steps.of(sent.needId()).awaited().stream().anyMatch(one -> one.batch() < sent.batch())) {
            inquiriesMoved(sent.needId());
        } else {
            complete(SourcingRequest.TASK_DECIDE_NEXT_BATCH, sent.needId());
        }
    }

    @EventListener
    void on(InterestShown shown) {
        answered(shown.needId(), shown.inquiryId());
    }

    @EventListener
    void on(InterestDeclined declined) {
        answered(declined.needId(), declined.inquiryId());
    }

    /** Cancels the tasks of the structures that were stopped; without any the last answer ends the wait. */
    @EventListener
    void on(EnoughInterested enough) {
        if (steps.of(enough.needId()).stopped()) {
            inquiriesMoved(enough.needId());
        }
    }

    /** Completes the task of the coordinator, or cancels those of the structures that were still awaited. */
    @EventListener
    void on(ShortlistDelivered delivered) {
        NeedStep step = steps.of(delivered.needId());
        if (step.enough()) {
            complete(SourcingRequest.TASK_DELIVER_SHORTLIST, delivered.needId());
        } else if (step.stopped()) {
            inquiriesMoved(delivered.needId());
        } else {
            complete(SourcingRequest.TASK_DECIDE_NEXT_BATCH, delivered.needId());
        }
    }

    @EventListener
    void on(OutcomeReported reported) {
        ProcessRoot root = root(reported.needId());
        orders.writeMessage(root, SourcingRequest.MESSAGE_OUTCOME_REPORTED, Map.of());
        links.recordEnd(root);
    }

    @EventListener
    void on(NeedRefused refused) {
        end(refused.needId());
    }

    /** Ends the process; a draft that its buyer erases, or never confirmed, has none. */
    @EventListener
    void on(NeedWithdrawn withdrawn) {
        if (steps.isReceived(withdrawn.needId())) {
            end(withdrawn.needId());
        }
    }

    private void end(UUID needId) {
        ProcessRoot root = root(needId);
        orders.writeMessage(root, SourcingRequest.MESSAGE_ENDED, Map.of());
        links.recordEnd(root);
    }

    private void answered(UUID needId, UUID inquiryId) {
        orders.completeTask(root(needId), SourcingRequest.TASK_EXPRESS_INTEREST, inquiryId, Map.of());
    }

    private void inquiriesMoved(UUID needId) {
        orders.writeMessage(root(needId), SourcingRequest.MESSAGE_INQUIRIES_MOVED, Map.of());
    }

    private void complete(String element, UUID needId) {
        orders.completeTask(root(needId), element, needId, Map.of());
    }

    private static ProcessRoot root(UUID needId) {
        return new ProcessRoot(ProcessRoot.Kind.NEED, needId);
    }
}
