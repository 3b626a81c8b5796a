package org.cordee.dashboard;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Notifies open pages that something changed, at most once a second. The pages fetch their fragments themselves, so
 * that nothing is sent here that a user may not see.
 */
@Component
public class LiveProgress {

    private static final long HALF_AN_HOUR = 30 * 60 * 1000L;
    private static final int MOST = 500;

    private final DashboardAccess readers;
    private final Set<ProgressStream> listeners = ConcurrentHashMap.newKeySet();
    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();

    LiveProgress(DashboardAccess readers) {
        this.readers = readers;
    }

    /**
     * One open stream of a page.
     *
     * @param to one consortium, null for changes in any
     */
    private record ProgressStream(
            SseEmitter emitter, @Nullable UUID to) {

        boolean follows(Set<UUID> changes) {
            return to == null || changes.contains(to);
        }
    }

    /** Notifies after the current transaction has committed, because a notified page reads at once. */
    void changed(UUID consortiumId) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changed.add(consortiumId);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changed.add(consortiumId);
            }
        });
    }

    /**
     * Opens a stream of {@code progress} events of all consortia; the browser connects again when it ends.
     *
     * @throws NotFound for users who are no coordinator
     */
    public SseEmitter ofAll(Actor actor) {
        actor.requireRole(Role.COORDINATOR);
        return listen(null);
    }

    /**
     * Opens a stream of {@code progress} events of one consortium, for its lead, its members and coordinators.
     *
     * @throws NotFound for all other users
     */
    public SseEmitter of(Actor actor, UUID consortiumId) {
        readers.readsEverything(actor, consortiumId);
        return listen(consortiumId);
    }

    private SseEmitter listen(@Nullable UUID to) {
        SseEmitter emitter = new SseEmitter(HALF_AN_HOUR);
        if (listeners.size() >= MOST) {
            emitter.complete();
            return emitter;
        }
        ProgressStream listener = new ProgressStream(emitter, to);
        // Sent when the response begins, by the thread that sets its headers: no header may be set while another thread
        // writes.
        notifyStreams(listener, greeting());
        emitter.onCompletion(() -> listeners.remove(listener));
        emitter.onTimeout(emitter::complete);
        listeners.add(listener);
        return emitter;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void notifyStreams() {
        Set<UUID> now = Set.copyOf(changed);
        if (!now.isEmpty()) {
            changed.removeAll(now);
            listeners.stream()
                    .filter(listener -> listener.follows(now))
                    .forEach(listener -> notifyStreams(listener, progress()));
        }
    }

    /** Sends a comment to every stream: a proxy then does not close quiet streams, and broken connections are found. */
    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void sendComments() {
        listeners.forEach(listener -> notifyStreams(listener, greeting()));
    }

    /** Sends an event. A stream that fails is closed; a page that is still open connects again. */
    private void notifyStreams(ProgressStream listener, SseEmitter.SseEventBuilder event) {
        try {
            listener.emitter().send(event);
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(listener);
            listener.emitter().complete();
        }
    }

    private static SseEmitter.SseEventBuilder progress() {
        return SseEmitter.event().name("progress").data("changed");
    }

    /** Returns a comment, which browsers ignore. */
    private static SseEmitter.SseEventBuilder greeting() {
        return SseEmitter.event().comment("");
    }
}
