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
 * Tells open pages that something changed, at most once a second; they fetch their fragments themselves, so that nothing
 * is sent here that a reader may not see.
 */
@Component
public class LiveProgress {

    private static final long HALF_AN_HOUR = 30 * 60 * 1000L;
    private static final int MOST = 500;

    private final Readers readers;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();

    LiveProgress(Readers readers) {
        this.readers = readers;
    }

    /** @param to one grouping, null for whatever changes in any */
    private record Listener(SseEmitter emitter, @Nullable UUID to) {

        boolean hears(Set<UUID> changes) {
            return to == null || changes.contains(to);
        }
    }

    /** Told once the transaction under way has committed: who is told reads at once. */
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
     * A stream of {@code progress} events of all groupings; the browser connects again when it ends.
     *
     * @throws NotFound for whoever is no coordinator
     */
    public SseEmitter ofAll(Actor actor) {
        actor.requireRole(Role.COORDINATOR);
        return listen(null);
    }

    /**
     * The same of one grouping, for its lead, its members and coordinators.
     *
     * @throws NotFound for anybody else
     */
    public SseEmitter of(Actor actor, UUID consortiumId) {
        readers.followsAll(actor, consortiumId);
        return listen(consortiumId);
    }

    private SseEmitter listen(@Nullable UUID to) {
        SseEmitter emitter = new SseEmitter(HALF_AN_HOUR);
        if (listeners.size() >= MOST) {
            emitter.complete();
            return emitter;
        }
        Listener listener = new Listener(emitter, to);
        // Sent when the answer begins, by the thread that sets its headers: none may be set while another writes.
        tell(listener, greeting());
        emitter.onCompletion(() -> listeners.remove(listener));
        emitter.onTimeout(emitter::complete);
        listeners.add(listener);
        return emitter;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void tell() {
        Set<UUID> now = Set.copyOf(changed);
        if (!now.isEmpty()) {
            changed.removeAll(now);
            listeners.stream().filter(listener -> listener.hears(now)).forEach(listener -> tell(listener, progress()));
        }
    }

    /** Keeps a proxy from closing quiet streams, and notices who went without a word. */
    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void greet() {
        listeners.forEach(listener -> tell(listener, greeting()));
    }

    /** Who cannot be told is let go, and connects again if still there. */
    private void tell(Listener listener, SseEmitter.SseEventBuilder event) {
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

    /** A comment, which browsers read over. */
    private static SseEmitter.SseEventBuilder greeting() {
        return SseEmitter.event().comment("");
    }
}
