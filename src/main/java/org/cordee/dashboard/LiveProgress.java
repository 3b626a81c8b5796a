package org.cordee.dashboard;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(LiveProgress.class);

    private static final long HALF_AN_HOUR = 30 * 60 * 1000L;
    private static final int MOST = 500;

    /** More tabs than a person looks at. One member once took all streams of the server. */
    static final int MOST_OF_PERSON = 10;

    private static final long RECONNECT_MILLIS = 60_000;

    private final DashboardAccess readers;
    /** The open streams, the oldest first. */
    private final List<ProgressStream> listeners = new CopyOnWriteArrayList<>();

    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();

    LiveProgress(DashboardAccess readers) {
        this.readers = readers;
    }

    /**
     * One open stream of a page.
     *
     * @param reader the person, or the organisation of a link holder
     * @param to one consortium, null for changes in any
     */
    private record ProgressStream(
            SseEmitter emitter,
            @Nullable UUID reader,
            @Nullable UUID to) {

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
     * Opens a stream of {@code progress} events of all consortia; the browser connects again when it ends. The oldest
     * of too many streams of one person ends.
     *
     * @throws NotFound for users who are no coordinator
     */
    public SseEmitter ofAll(Actor actor) {
        actor.requireRole(Role.COORDINATOR);
        return listen(actor, null);
    }

    /**
     * Opens a stream of {@code progress} events of one consortium, for its lead, its members and coordinators.
     *
     * @throws NotFound for all other users
     */
    public SseEmitter of(Actor actor, UUID consortiumId) {
        readers.readsEverything(actor, consortiumId);
        return listen(actor, consortiumId);
    }

    private synchronized SseEmitter listen(Actor actor, @Nullable UUID to) {
        UUID reader = actor.personId() == null ? actor.organisationId() : actor.personId();
        SseEmitter emitter = new SseEmitter(HALF_AN_HOUR);
        ProgressStream listener = new ProgressStream(emitter, reader, to);
        endOldest(reader);
        if (listeners.size() >= MOST) {
            end(listener);
            return emitter;
        }
        // Sent when the response begins, by the thread that sets its headers: no header may be set while another thread
        // writes.
        notifyStreams(listener, greeting());
        emitter.onCompletion(() -> listeners.remove(listener));
        emitter.onTimeout(emitter::complete);
        listeners.add(listener);
        return emitter;
    }

    private void endOldest(@Nullable UUID reader) {
        List<ProgressStream> open = listeners.stream()
                .filter(listener -> Objects.equals(listener.reader(), reader))
                .toList();
        open.stream().limit(Math.max(0, open.size() + 1 - MOST_OF_PERSON)).forEach(this::end);
    }

    /** Ends a stream, and lets the browser wait a minute before it connects again. */
    private void end(ProgressStream listener) {
        notifyStreams(listener, greeting().reconnectTime(RECONNECT_MILLIS));
        close(listener);
    }

    private void close(ProgressStream listener) {
        listeners.remove(listener);
        try {
            listener.emitter().complete();
        } catch (IllegalStateException ended) {
            // The server has met the broken connection at the same moment, and ends the stream itself.
            LOG.debug("a stream had ended already", ended);
        }
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
            LOG.debug("a stream is closed, because its connection is broken", gone);
            close(listener);
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
