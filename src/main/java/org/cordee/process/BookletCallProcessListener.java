package org.cordee.process;

import java.util.Map;
import java.util.UUID;
import org.cordee.booklet.BookletEvent.BookletPublished;
import org.cordee.booklet.BookletEvent.CallCancelled;
import org.cordee.booklet.BookletEvent.CallClosed;
import org.cordee.booklet.BookletEvent.CallOpened;
import org.cordee.booklet.BookletEvent.PublicationDecided;
import org.cordee.booklet.BookletEvent.PublicationDropped;
import org.cordee.booklet.BookletSteps;
import org.cordee.booklet.CallState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the process of a call for contributions and sends its events to it. The process ends when the booklet is
 * published; a later version with an embargo starts another instance.
 */
@Component
class BookletCallProcessListener {

    private final CommandWriter orders;
    private final ProcessLinks links;
    private final BookletSteps steps;

    BookletCallProcessListener(CommandWriter orders, ProcessLinks links, BookletSteps steps) {
        this.orders = orders;
        this.links = links;
        this.steps = steps;
    }

    @EventListener
    void on(CallOpened opened) {
        orders.start(
                root(opened.callId()),
                ImpactBookletProcess.MESSAGE_CALL_OPENED,
                Map.of(ProcessVariables.CALL_CLOSES_AT, opened.closesAt()));
    }

    /** Ends the wait for the date; when the timer's job closed the call, nothing waits for this message. */
    @EventListener
    void on(CallClosed closed) {
        orders.writeMessage(root(closed.callId()), ImpactBookletProcess.MESSAGE_CALL_CLOSED, Map.of());
    }

    @EventListener
    void on(PublicationDecided decided) {
        ProcessRoot root = root(decided.callId());
        if (links.isEnded(root)) {
            startAnew(root, decided);
        } else if (decided.anew()) {
            orders.writeMessage(root, ImpactBookletProcess.MESSAGE_PUBLICATION_MOVED, Map.of());
        } else {
            orders.completeTask(root, ImpactBookletProcess.TASK_PUBLISH_BOOKLET, root.id(), Map.of());
        }
    }

    /** Starts nothing for a version that is published in this transaction. */
    private void startAnew(ProcessRoot root, PublicationDecided decided) {
        if (decided.publishAt().isAfter(decided.occurredAt())) {
            links.recordReopening(root);
            orders.writeMessage(
                    root, ImpactBookletProcess.MESSAGE_VERSION_DECIDED, Map.of(ProcessVariables.CALL_ID, root.id()));
        }
    }

    /** Records the end, unless this version only names a withdrawal while another one waits for its embargo. */
    @EventListener
    void on(BookletPublished published) {
        if (steps.ofCall(published.callId()).state() == CallState.PUBLISHED) {
            links.recordEnd(root(published.callId()));
        }
    }

    /** Ends the process: a later decision begins it anew. */
    @EventListener
    void on(PublicationDropped dropped) {
        links.recordEnd(root(dropped.callId()));
    }

    @EventListener
    void on(CallCancelled cancelled) {
        ProcessRoot root = root(cancelled.callId());
        orders.writeMessage(root, ImpactBookletProcess.MESSAGE_CALL_CANCELLED, Map.of());
        links.recordEnd(root);
    }

    private static ProcessRoot root(UUID callId) {
        return new ProcessRoot(ProcessRoot.Kind.CALL, callId);
    }
}
