package org.cordee;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A listener that fails at its first event. */
@Component
class FailingAtFirstListener {

    private final AtomicInteger calls = new AtomicInteger();

    record TestEvent(UUID id) {}

    @ApplicationModuleListener
    void on(TestEvent event) {
        if (calls.incrementAndGet() == 1) {
            throw new IllegalStateException("fails at the first event");
        }
    }

    int calls() {
        return calls.get();
    }
}
