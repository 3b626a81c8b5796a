package org.cordee.dashboard;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that something changed, at most once a second; they fetch their fragment themselves, so that nothing
 * is sent here that a reader may not see.
 */
@Component
public class LiveProgress {

    private static final long HALF_AN_HOUR = 30 * 60 * 1000L;
    private static final int MOST = 500;

    private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean changed = new AtomicBoolean();

    void changed() {
        changed.set(true);
    }

    /** A stream of {@code progress} events; the browser connects again when it ends. */
    public SseEmitter listen() {
        SseEmitter emitter = new SseEmitter(HALF_AN_HOUR);
        if (listeners.size() >= MOST) {
            emitter.complete();
            return emitter;
        }
        emitter.onCompletion(() -> listeners.remove(emitter));
        emitter.onTimeout(emitter::complete);
        listeners.add(emitter);
        return emitter;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void tell() {
        if (changed.getAndSet(false)) {
            listeners.forEach(this::tell);
        }
    }

    private void tell(SseEmitter emitter) {
        try {
            emitter.send(SseEmitter.event().name("progress").data("changed"));
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(emitter);
        }
    }
}
